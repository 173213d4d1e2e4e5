// Text: the parts of strings that programs name.
package strings

type Builder struct{}

func (b *Builder) Cap() int
func (b *Builder) Grow(count int)
func (b *Builder) Len() int
func (b *Builder) Reset()
func (b *Builder) String() string
func (b *Builder) Write(data []byte) (int, error)
func (b *Builder) WriteByte(value byte) error
func (b *Builder) WriteRune(value rune) (int, error)
func (b *Builder) WriteString(text string) (int, error)

type Reader struct{}

func (r *Reader) Len() int
func (r *Reader) Read(into []byte) (int, error)
func (r *Reader) ReadByte() (byte, error)
func (r *Reader) ReadRune() (rune, int, error)
func (r *Reader) Seek(offset int64, whence int) (int64, error)
func (r *Reader) UnreadByte() error
func (r *Reader) UnreadRune() error

type Replacer struct{}

func (r *Replacer) Replace(text string) string

func NewReader(text string) *Reader
func NewReplacer(pairs ...string) *Replacer
func Clone(text string) string
func Compare(a, b string) int
func Contains(text, part string) bool
func ContainsAny(text, signs string) bool
func ContainsRune(text string, sign rune) bool
func Count(text, part string) int
func Cut(text, separator string) (string, string, bool)
func CutPrefix(text, prefix string) (string, bool)
func CutSuffix(text, suffix string) (string, bool)
func EqualFold(a, b string) bool
func Fields(text string) []string
func FieldsFunc(text string, splits func(sign rune) bool) []string
func HasPrefix(text, prefix string) bool
func HasSuffix(text, suffix string) bool
func Index(text, part string) int
func IndexAny(text, signs string) int
func IndexByte(text string, value byte) int
func IndexFunc(text string, fits func(sign rune) bool) int
func IndexRune(text string, sign rune) int
func Join(parts []string, separator string) string
func LastIndex(text, part string) int
func LastIndexByte(text string, value byte) int
func Map(change func(sign rune) rune, text string) string
func Repeat(text string, count int) string
func Replace(text, old, new string, count int) string
func ReplaceAll(text, old, new string) string
func Split(text, separator string) []string
func SplitAfter(text, separator string) []string
func SplitN(text, separator string, count int) []string
func Title(text string) string
func ToLower(text string) string
func ToTitle(text string) string
func ToUpper(text string) string
func Trim(text, signs string) string
func TrimFunc(text string, fits func(sign rune) bool) string
func TrimLeft(text, signs string) string
func TrimPrefix(text, prefix string) string
func TrimRight(text, signs string) string
func TrimSpace(text string) string
func TrimSuffix(text, suffix string) string
