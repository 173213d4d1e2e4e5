// The parts of bufio that programs name.
package bufio

import "io"

type Reader struct{}

func (r *Reader) Buffered() int
func (r *Reader) Discard(count int) (int, error)
func (r *Reader) Peek(count int) ([]byte, error)
func (r *Reader) Read(into []byte) (int, error)
func (r *Reader) ReadByte() (byte, error)
func (r *Reader) ReadBytes(end byte) ([]byte, error)
func (r *Reader) ReadLine() ([]byte, bool, error)
func (r *Reader) ReadRune() (rune, int, error)
func (r *Reader) ReadSlice(end byte) ([]byte, error)
func (r *Reader) ReadString(end byte) (string, error)
func (r *Reader) Reset(from io.Reader)
func (r *Reader) UnreadByte() error
func (r *Reader) UnreadRune() error

type Writer struct{}

func (w *Writer) Available() int
func (w *Writer) Buffered() int
func (w *Writer) Flush() error
func (w *Writer) ReadFrom(from io.Reader) (int64, error)
func (w *Writer) Reset(to io.Writer)
func (w *Writer) Write(data []byte) (int, error)
func (w *Writer) WriteByte(value byte) error
func (w *Writer) WriteRune(value rune) (int, error)
func (w *Writer) WriteString(text string) (int, error)

type ReadWriter struct {
	*Reader
	*Writer
}

type Scanner struct{}

func (s *Scanner) Buffer(buffer []byte, most int)
func (s *Scanner) Bytes() []byte
func (s *Scanner) Err() error
func (s *Scanner) Scan() bool
func (s *Scanner) Split(splits SplitFunc)
func (s *Scanner) Text() string

type SplitFunc func(data []byte, isEnd bool) (int, []byte, error)

func NewReadWriter(reader *Reader, writer *Writer) *ReadWriter
func NewReader(from io.Reader) *Reader
func NewReaderSize(from io.Reader, size int) *Reader
func NewScanner(from io.Reader) *Scanner
func NewWriter(to io.Writer) *Writer
func NewWriterSize(to io.Writer, size int) *Writer
func ScanLines(data []byte, isEnd bool) (int, []byte, error)
func ScanRunes(data []byte, isEnd bool) (int, []byte, error)
func ScanWords(data []byte, isEnd bool) (int, []byte, error)
