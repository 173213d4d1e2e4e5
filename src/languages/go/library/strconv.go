// Text and numbers: the parts of strconv that programs name.
package strconv

type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string
func (e *NumError) Unwrap() error

func AppendInt(to []byte, number int64, base int) []byte
func AppendQuote(to []byte, text string) []byte
func Atoi(text string) (int, error)
func FormatBool(value bool) string
func FormatFloat(number float64, form byte, precision, bits int) string
func FormatInt(number int64, base int) string
func FormatUint(number uint64, base int) string
func Itoa(number int) string
func ParseBool(text string) (bool, error)
func ParseFloat(text string, bits int) (float64, error)
func ParseInt(text string, base int, bits int) (int64, error)
func ParseUint(text string, base int, bits int) (uint64, error)
func Quote(text string) string
func Unquote(text string) (string, error)
