// The parts of fmt that programs name.
package fmt

import "io"

type Stringer interface{ String() string }
type GoStringer interface{ GoString() string }
type State interface {
	Write(data []byte) (int, error)
	Width() (int, bool)
	Precision() (int, bool)
	Flag(sign int) bool
}
type Formatter interface{ Format(state State, verb rune) }

func Append(to []byte, values ...any) []byte
func Appendf(to []byte, format string, values ...any) []byte
func Appendln(to []byte, values ...any) []byte
func Errorf(format string, values ...any) error
func Fprint(to io.Writer, values ...any) (int, error)
func Fprintf(to io.Writer, format string, values ...any) (int, error)
func Fprintln(to io.Writer, values ...any) (int, error)
func Fscan(from io.Reader, targets ...any) (int, error)
func Fscanf(from io.Reader, format string, targets ...any) (int, error)
func Fscanln(from io.Reader, targets ...any) (int, error)
func Print(values ...any) (int, error)
func Printf(format string, values ...any) (int, error)
func Println(values ...any) (int, error)
func Scan(targets ...any) (int, error)
func Scanf(format string, targets ...any) (int, error)
func Scanln(targets ...any) (int, error)
func Sprint(values ...any) string
func Sprintf(format string, values ...any) string
func Sprintln(values ...any) string
func Sscan(text string, targets ...any) (int, error)
func Sscanf(text string, format string, targets ...any) (int, error)
