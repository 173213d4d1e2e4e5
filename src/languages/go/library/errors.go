// The parts of errors that programs name.
package errors

var ErrUnsupported error

func As(err error, target any) bool
func Is(err, target error) bool
func Join(errs ...error) error
func New(text string) error
func Unwrap(err error) error
