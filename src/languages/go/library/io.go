// Readers and writers: the parts of io that programs name.
package io

type Reader interface {
	Read(into []byte) (int, error)
}
type Writer interface {
	Write(data []byte) (int, error)
}
type Closer interface{ Close() error }
type Seeker interface {
	Seek(offset int64, whence int) (int64, error)
}
type ReadWriter interface {
	Reader
	Writer
}
type ReadCloser interface {
	Reader
	Closer
}
type WriteCloser interface {
	Writer
	Closer
}
type ReadWriteCloser interface {
	Reader
	Writer
	Closer
}
type ReadSeeker interface {
	Reader
	Seeker
}
type ReadSeekCloser interface {
	Reader
	Seeker
	Closer
}
type ReadWriteSeeker interface {
	Reader
	Writer
	Seeker
}
type WriteSeeker interface {
	Writer
	Seeker
}
type ReaderAt interface {
	ReadAt(into []byte, offset int64) (int, error)
}
type WriterAt interface {
	WriteAt(data []byte, offset int64) (int, error)
}
type ReaderFrom interface {
	ReadFrom(from Reader) (int64, error)
}
type WriterTo interface {
	WriteTo(to Writer) (int64, error)
}
type ByteReader interface{ ReadByte() (byte, error) }
type ByteScanner interface {
	ByteReader
	UnreadByte() error
}
type ByteWriter interface{ WriteByte(value byte) error }
type RuneReader interface{ ReadRune() (rune, int, error) }
type RuneScanner interface {
	RuneReader
	UnreadRune() error
}
type StringWriter interface {
	WriteString(text string) (int, error)
}

type LimitedReader struct {
	R Reader
	N int64
}

func (l *LimitedReader) Read(into []byte) (int, error)

type SectionReader struct{}

func (s *SectionReader) Read(into []byte) (int, error)
func (s *SectionReader) ReadAt(into []byte, offset int64) (int, error)
func (s *SectionReader) Seek(offset int64, whence int) (int64, error)
func (s *SectionReader) Size() int64

type PipeReader struct{}

func (p *PipeReader) Close() error
func (p *PipeReader) CloseWithError(err error) error
func (p *PipeReader) Read(into []byte) (int, error)

type PipeWriter struct{}

func (p *PipeWriter) Close() error
func (p *PipeWriter) CloseWithError(err error) error
func (p *PipeWriter) Write(data []byte) (int, error)

var EOF error
var ErrUnexpectedEOF error
var ErrClosedPipe error
var ErrShortWrite error
var Discard Writer

func Copy(to Writer, from Reader) (int64, error)
func CopyBuffer(to Writer, from Reader, buffer []byte) (int64, error)
func CopyN(to Writer, from Reader, count int64) (int64, error)
func LimitReader(from Reader, count int64) Reader
func MultiReader(readers ...Reader) Reader
func MultiWriter(writers ...Writer) Writer
func NewSectionReader(from ReaderAt, offset int64, count int64) *SectionReader
func NopCloser(from Reader) ReadCloser
func Pipe() (*PipeReader, *PipeWriter)
func ReadAll(from Reader) ([]byte, error)
func ReadAtLeast(from Reader, into []byte, least int) (int, error)
func ReadFull(from Reader, into []byte) (int, error)
func TeeReader(from Reader, to Writer) Reader
func WriteString(to Writer, text string) (int, error)
