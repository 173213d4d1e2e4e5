// The parts of context that programs name.
package context

import "time"

type Context interface {
	Deadline() (time.Time, bool)
	Done() <-chan struct{}
	Err() error
	Value(key any) any
}
type CancelFunc func()
type CancelCauseFunc func(cause error)

var Canceled error
var DeadlineExceeded error

func AfterFunc(ctx Context, run func()) func() bool
func Background() Context
func Cause(ctx Context) error
func TODO() Context
func WithCancel(parent Context) (Context, CancelFunc)
func WithCancelCause(parent Context) (Context, CancelCauseFunc)
func WithDeadline(parent Context, end time.Time) (Context, CancelFunc)
func WithTimeout(parent Context, wait time.Duration) (Context, CancelFunc)
func WithValue(parent Context, key, value any) Context
func WithoutCancel(parent Context) Context
