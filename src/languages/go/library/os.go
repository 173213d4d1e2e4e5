// Files, processes and their surroundings: the parts of os that programs name.
package os

import (
	"io/fs"
	"time"
)

type FileMode = fs.FileMode
type FileInfo = fs.FileInfo
type DirEntry = fs.DirEntry
type PathError = fs.PathError

type Signal interface {
	String() string
	Signal()
}

type File struct{}

func (f *File) Chmod(mode FileMode) error
func (f *File) Close() error
func (f *File) Fd() uintptr
func (f *File) Name() string
func (f *File) Read(into []byte) (int, error)
func (f *File) ReadAt(into []byte, offset int64) (int, error)
func (f *File) ReadDir(count int) ([]DirEntry, error)
func (f *File) ReadFrom(from any) (int64, error)
func (f *File) Readdir(count int) ([]FileInfo, error)
func (f *File) Readdirnames(count int) ([]string, error)
func (f *File) Seek(offset int64, whence int) (int64, error)
func (f *File) SetDeadline(at time.Time) error
func (f *File) Stat() (FileInfo, error)
func (f *File) Sync() error
func (f *File) Truncate(size int64) error
func (f *File) Write(data []byte) (int, error)
func (f *File) WriteAt(data []byte, offset int64) (int, error)
func (f *File) WriteString(text string) (int, error)

type Process struct{ Pid int }

func (p *Process) Kill() error
func (p *Process) Release() error
func (p *Process) Signal(signal Signal) error
func (p *Process) Wait() (*ProcessState, error)

type ProcessState struct{}

func (p *ProcessState) ExitCode() int
func (p *ProcessState) Success() bool
func (p *ProcessState) String() string

var Args []string
var Stdin *File
var Stdout *File
var Stderr *File
var ErrExist error
var ErrNotExist error
var ErrPermission error
var ErrInvalid error
var ErrClosed error
var Interrupt Signal
var Kill Signal

func Chdir(path string) error
func Chmod(path string, mode FileMode) error
func Chtimes(path string, read time.Time, changed time.Time) error
func Create(path string) (*File, error)
func CreateTemp(folder, pattern string) (*File, error)
func DirFS(path string) fs.FS
func Environ() []string
func Executable() (string, error)
func Exit(code int)
func Expand(text string, value func(name string) string) string
func ExpandEnv(text string) string
func FindProcess(id int) (*Process, error)
func Getenv(name string) string
func Getpid() int
func Getwd() (string, error)
func Hostname() (string, error)
func IsExist(err error) bool
func IsNotExist(err error) bool
func IsPermission(err error) bool
func LookupEnv(name string) (string, bool)
func Lstat(path string) (FileInfo, error)
func Mkdir(path string, mode FileMode) error
func MkdirAll(path string, mode FileMode) error
func MkdirTemp(folder, pattern string) (string, error)
func NewFile(handle uintptr, name string) *File
func Open(path string) (*File, error)
func OpenFile(path string, flags int, mode FileMode) (*File, error)
func Pipe() (*File, *File, error)
func ReadDir(path string) ([]DirEntry, error)
func ReadFile(path string) ([]byte, error)
func Readlink(path string) (string, error)
func Remove(path string) error
func RemoveAll(path string) error
func Rename(from, to string) error
func Setenv(name, value string) error
func Stat(path string) (FileInfo, error)
func Symlink(from, to string) error
func TempDir() string
func Unsetenv(name string) error
func UserCacheDir() (string, error)
func UserConfigDir() (string, error)
func UserHomeDir() (string, error)
func WriteFile(path string, data []byte, mode FileMode) error
