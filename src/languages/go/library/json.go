// The parts of encoding/json that programs name.
package json

import (
	"bytes"
	"io"
)

type Marshaler interface{ MarshalJSON() ([]byte, error) }
type Unmarshaler interface{ UnmarshalJSON(data []byte) error }
type RawMessage []byte

func (m RawMessage) MarshalJSON() ([]byte, error)
func (m *RawMessage) UnmarshalJSON(data []byte) error

type Number string

func (n Number) Float64() (float64, error)
func (n Number) Int64() (int64, error)
func (n Number) String() string

type Delim rune

func (d Delim) String() string

type Token interface{}

type Decoder struct{}

func (d *Decoder) Buffered() io.Reader
func (d *Decoder) Decode(target any) error
func (d *Decoder) DisallowUnknownFields()
func (d *Decoder) InputOffset() int64
func (d *Decoder) More() bool
func (d *Decoder) Token() (Token, error)
func (d *Decoder) UseNumber()

type Encoder struct{}

func (e *Encoder) Encode(value any) error
func (e *Encoder) SetEscapeHTML(on bool)
func (e *Encoder) SetIndent(prefix, indent string)

type SyntaxError struct{ Offset int64 }

func (e *SyntaxError) Error() string

type UnmarshalTypeError struct {
	Value  string
	Offset int64
	Struct string
	Field  string
}

func (e *UnmarshalTypeError) Error() string

func Compact(to *bytes.Buffer, data []byte) error
func Indent(to *bytes.Buffer, data []byte, prefix, indent string) error
func Marshal(value any) ([]byte, error)
func MarshalIndent(value any, prefix, indent string) ([]byte, error)
func NewDecoder(from io.Reader) *Decoder
func NewEncoder(to io.Writer) *Encoder
func Unmarshal(data []byte, target any) error
func Valid(data []byte) bool
