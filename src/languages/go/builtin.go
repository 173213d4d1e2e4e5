// What the language itself supplies: its types with the steps that it takes through them, and its functions.
package builtin

type bool struct{}
type string struct{}

func (s string) elementAt(index int) byte
func (s string) eachElement() rune
func (s string) eachKey() int

type int struct{}

func (n int) eachKey() int

type int8 struct{}
type int16 struct{}
type int32 struct{}
type int64 struct{}
type uint struct{}
type uint8 struct{}
type uint16 struct{}
type uint32 struct{}
type uint64 struct{}
type uintptr struct{}
type float32 struct{}
type float64 struct{}
type complex64 struct{}
type complex128 struct{}
type byte = uint8
type rune = int32

type error interface {
	Error() string
}
type comparable interface{}

type sliceOf[T any] struct{}

func (s sliceOf[T]) elementAt(index int) T
func (s sliceOf[T]) eachElement() T
func (s sliceOf[T]) eachKey() int

type mapOf[K comparable, V any] struct{}

func (m mapOf[K, V]) elementAt(key K) V
func (m mapOf[K, V]) eachElement() V
func (m mapOf[K, V]) eachKey() K

type chanOf[T any] struct{}

func (c chanOf[T]) eachElement() T
func (c chanOf[T]) eachKey() T

func append[S any, T any](slice S, elements ...T) S
func cap(value any) int
func clear(value any)
func close(channel any)
func complex(real float64, imaginary float64) complex128
func copy(to any, from any) int
func delete(from any, key any)
func imag(number complex128) float64
func len(value any) int
func max[T any](first T, others ...T) T
func min[T any](first T, others ...T) T
func panic(reason any)
func print(values ...any)
func println(values ...any)
func real(number complex128) float64
func recover() any
