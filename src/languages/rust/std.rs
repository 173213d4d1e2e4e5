// Modules of the standard library where their names need them; types that are known by plain names stand in the prelude.
pub mod fmt {
    pub type Result = Outcome<(), Error>;
    pub struct Error;
    pub trait Write { fn write_str(&mut self, text: &str) -> Result; fn write_char(&mut self, c: char) -> Result; fn write_fmt(&mut self, arguments: Arguments) -> Result; }
    pub trait Binary { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait LowerHex { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait UpperHex { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait LowerExp { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait Octal { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait Pointer { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub fn write<W>(output: &mut W, arguments: Arguments) -> Result;
    pub fn format(arguments: Arguments) -> String;
}

pub mod io {
    pub type Result<T> = Outcome<T, Error>;
    pub struct Error;
    impl Error { pub fn new<E>(kind: ErrorKind, error: E) -> Error; pub fn other<E>(error: E) -> Error; pub fn kind(&self) -> ErrorKind; pub fn last_os_error() -> Error; pub fn raw_os_error(&self) -> Option<i32>; pub fn from_raw_os_error(code: i32) -> Error; }
    pub enum ErrorKind { NotFound, PermissionDenied, AlreadyExists, InvalidInput, InvalidData, TimedOut, WriteZero, Interrupted, Unsupported, UnexpectedEof, OutOfMemory, BrokenPipe, WouldBlock, Other }
    pub trait Read { fn read(&mut self, to: &mut [u8]) -> Result<usize>; fn read_to_end(&mut self, to: &mut Vec<u8>) -> Result<usize>; fn read_to_string(&mut self, to: &mut String) -> Result<usize>; fn read_exact(&mut self, to: &mut [u8]) -> Result<()>; fn by_ref(&mut self) -> &mut Self; fn bytes(self) -> Iter<Result<u8>>; fn take(self, n: u64) -> Self; fn chain<R>(self, next: R) -> Self; }
    pub trait Write { fn write(&mut self, bytes: &[u8]) -> Result<usize>; fn write_all(&mut self, bytes: &[u8]) -> Result<()>; fn flush(&mut self) -> Result<()>; fn write_fmt(&mut self, arguments: Arguments) -> Result<()>; fn by_ref(&mut self) -> &mut Self; }
    pub trait BufRead { fn lines(self) -> Iter<Result<String>>; fn read_line(&mut self, to: &mut String) -> Result<usize>; fn read_until(&mut self, byte: u8, to: &mut Vec<u8>) -> Result<usize>; fn fill_buf(&mut self) -> Result<&[u8]>; fn consume(&mut self, n: usize); fn split(self, byte: u8) -> Iter<Result<Vec<u8>>>; }
    pub trait Seek { fn seek(&mut self, to: SeekFrom) -> Result<u64>; fn rewind(&mut self) -> Result<()>; }
    pub enum SeekFrom { Start(u64), End(i64), Current(i64) }
    pub struct Cursor<T>;
    impl<T> Cursor<T> { pub fn new(inner: T) -> Cursor<T>; pub fn into_inner(self) -> T; pub fn get_ref(&self) -> &T; pub fn position(&self) -> u64; pub fn set_position(&mut self, at: u64); }
    impl<T> Read for Cursor<T> {}
    impl<T> Write for Cursor<T> {}
    impl<T> BufRead for Cursor<T> {}
    pub struct BufReader<R>;
    impl<R> BufReader<R> { pub fn new(inner: R) -> BufReader<R>; pub fn with_capacity(n: usize, inner: R) -> BufReader<R>; pub fn into_inner(self) -> R; pub fn get_ref(&self) -> &R; }
    impl<R> Read for BufReader<R> {}
    impl<R> BufRead for BufReader<R> {}
    pub struct BufWriter<W>;
    impl<W> BufWriter<W> { pub fn new(inner: W) -> BufWriter<W>; pub fn into_inner(self) -> Outcome<W, Error>; pub fn get_ref(&self) -> &W; }
    impl<W> Write for BufWriter<W> {}
    pub struct Stdin;
    impl Stdin { pub fn lock(&self) -> Stdin; pub fn read_line(&self, to: &mut String) -> Result<usize>; pub fn lines(self) -> Iter<Result<String>>; }
    impl Read for Stdin {}
    impl BufRead for Stdin {}
    pub struct Stdout;
    impl Stdout { pub fn lock(&self) -> Stdout; }
    impl Write for Stdout {}
    pub fn stdin() -> Stdin;
    pub fn stdout() -> Stdout;
    pub fn stderr() -> Stdout;
    pub fn read_to_string<R>(reader: R) -> Result<String>;
    pub fn copy<R, W>(reader: &mut R, writer: &mut W) -> Result<u64>;
}

pub mod fs {
    pub struct File;
    impl File { pub fn open<P>(path: P) -> Outcome<File, Error>; pub fn create<P>(path: P) -> Outcome<File, Error>; }
    pub fn read<P>(path: P) -> Outcome<Vec<u8>, Error>;
    pub fn read_to_string<P>(path: P) -> Outcome<String, Error>;
    pub fn write<P, C>(path: P, contents: C) -> Outcome<(), Error>;
}

pub mod mem {
    pub fn swap<T>(a: &mut T, b: &mut T);
    pub fn replace<T>(to: &mut T, value: T) -> T;
    pub fn take<T>(from: &mut T) -> T;
    pub fn forget<T>(value: T);
    pub fn drop<T>(value: T);
    pub fn size_of<T>() -> usize;
    pub fn size_of_val<T>(value: &T) -> usize;
    pub fn align_of<T>() -> usize;
    pub unsafe fn transmute<A, B>(value: A) -> B;
    pub unsafe fn zeroed<T>() -> T;
}

pub mod cmp {
    pub fn min<T>(a: T, b: T) -> T;
    pub fn max<T>(a: T, b: T) -> T;
    pub struct Reverse<T>(pub T);
}

pub mod str {
    pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error>;
    pub unsafe fn from_utf8_unchecked(bytes: &[u8]) -> &str;
}

pub mod slice {
    pub unsafe fn from_raw_parts<T>(pointer: *const T, n: usize) -> &[T];
    pub unsafe fn from_raw_parts_mut<T>(pointer: *mut T, n: usize) -> &mut [T];
    pub fn from_ref<T>(value: &T) -> &[T];
}

pub mod char {
    pub fn from_u32(n: u32) -> Option<char>;
    pub fn from_digit(n: u32, radix: u32) -> Option<char>;
    pub unsafe fn from_u32_unchecked(n: u32) -> char;
}

pub mod iter {
    pub fn once<T>(value: T) -> Iter<T>;
    pub fn repeat<T>(value: T) -> Iter<T>;
    pub fn empty<T>() -> Iter<T>;
    pub fn from_fn<T>(f: fn() -> Option<T>) -> Iter<T>;
    pub fn successors<T>(first: Option<T>, f: fn(&T) -> Option<T>) -> Iter<T>;
    pub fn zip<A, B>(a: Iter<A>, b: Iter<B>) -> Iter<(A, B)>;
}

pub mod thread {
    pub fn spawn<T>(f: fn() -> T) -> JoinHandle<T>;
    pub fn sleep(time: Duration);
}

pub mod env {
    pub fn args() -> Iter<String>;
    pub fn var<K>(key: K) -> Result<String, Unknown>;
}

pub mod process {
    pub fn exit(code: i32);
    pub fn abort();
}
