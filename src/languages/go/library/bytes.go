// The parts of bytes that programs name.
package bytes

import "io"

type Buffer struct{}

func (b *Buffer) Bytes() []byte
func (b *Buffer) Cap() int
func (b *Buffer) Grow(count int)
func (b *Buffer) Len() int
func (b *Buffer) Next(count int) []byte
func (b *Buffer) Read(into []byte) (int, error)
func (b *Buffer) ReadByte() (byte, error)
func (b *Buffer) ReadBytes(end byte) ([]byte, error)
func (b *Buffer) ReadFrom(from io.Reader) (int64, error)
func (b *Buffer) ReadRune() (rune, int, error)
func (b *Buffer) ReadString(end byte) (string, error)
func (b *Buffer) Reset()
func (b *Buffer) String() string
func (b *Buffer) Truncate(count int)
func (b *Buffer) UnreadByte() error
func (b *Buffer) UnreadRune() error
func (b *Buffer) Write(data []byte) (int, error)
func (b *Buffer) WriteByte(value byte) error
func (b *Buffer) WriteRune(value rune) (int, error)
func (b *Buffer) WriteString(text string) (int, error)
func (b *Buffer) WriteTo(to io.Writer) (int64, error)

type Reader struct{}

func (r *Reader) Len() int
func (r *Reader) Read(into []byte) (int, error)
func (r *Reader) ReadByte() (byte, error)
func (r *Reader) Seek(offset int64, whence int) (int64, error)

func NewBuffer(data []byte) *Buffer
func NewBufferString(text string) *Buffer
func NewReader(data []byte) *Reader
func Compare(a, b []byte) int
func Contains(data, part []byte) bool
func Count(data, part []byte) int
func Equal(a, b []byte) bool
func EqualFold(a, b []byte) bool
func Fields(data []byte) [][]byte
func HasPrefix(data, prefix []byte) bool
func HasSuffix(data, suffix []byte) bool
func Index(data, part []byte) int
func IndexByte(data []byte, value byte) int
func Join(parts [][]byte, separator []byte) []byte
func LastIndexByte(data []byte, value byte) int
func Repeat(data []byte, count int) []byte
func Replace(data, old, new []byte, count int) []byte
func ReplaceAll(data, old, new []byte) []byte
func Split(data, separator []byte) [][]byte
func ToLower(data []byte) []byte
func ToUpper(data []byte) []byte
func Trim(data []byte, signs string) []byte
func TrimPrefix(data, prefix []byte) []byte
func TrimSpace(data []byte) []byte
func TrimSuffix(data, suffix []byte) []byte
