// What files are to everybody: the parts of io/fs that programs name.
package fs

import "time"

type FileMode uint32

func (m FileMode) IsDir() bool
func (m FileMode) IsRegular() bool
func (m FileMode) Perm() FileMode
func (m FileMode) String() string
func (m FileMode) Type() FileMode

type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}
type File interface {
	Stat() (FileInfo, error)
	Read(into []byte) (int, error)
	Close() error
}
type FS interface {
	Open(name string) (File, error)
}
type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}
type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}
type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}
type WalkDirFunc func(path string, entry DirEntry, err error) error

type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string
func (e *PathError) Timeout() bool
func (e *PathError) Unwrap() error

var ErrExist error
var ErrInvalid error
var ErrNotExist error
var ErrPermission error
var SkipAll error
var SkipDir error

func Glob(files FS, pattern string) ([]string, error)
func ReadDir(files FS, name string) ([]DirEntry, error)
func ReadFile(files FS, name string) ([]byte, error)
func Stat(files FS, name string) (FileInfo, error)
func Sub(files FS, folder string) (FS, error)
func ValidPath(name string) bool
func WalkDir(files FS, root string, each WalkDirFunc) error
