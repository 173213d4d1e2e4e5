// What Rust knows without an import, and types of the standard library by their plain names: as far as it says what calls give.
pub use Option::{None, Some};
pub use Result::{Err, Ok};

// What derived and general implementations give to every type.
pub trait Everything {
    fn clone(&self) -> Self;
    fn clone_from(&mut self, source: &Self);
    fn to_owned(&self) -> Self;
    fn to_string(&self) -> String;
    fn into<T>(self) -> T;
    fn try_into<T>(self) -> Result<T, Unknown>;
    fn from<T>(value: T) -> Self;
    fn try_from<T>(value: T) -> Result<Self, Unknown>;
    fn default() -> Self;
    fn borrow(&self) -> &Self;
    fn borrow_mut(&mut self) -> &mut Self;
    fn as_ref(&self) -> &Self;
    fn as_mut(&mut self) -> &mut Self;
    fn eq(&self, other: &Self) -> bool;
    fn ne(&self, other: &Self) -> bool;
    fn cmp(&self, other: &Self) -> Ordering;
    fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
    fn lt(&self, other: &Self) -> bool;
    fn le(&self, other: &Self) -> bool;
    fn gt(&self, other: &Self) -> bool;
    fn ge(&self, other: &Self) -> bool;
    fn hash<H>(&self, state: &mut H);
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error>;
    fn type_id(&self) -> TypeId;
}

pub trait Clone { fn clone(&self) -> Self; fn clone_from(&mut self, source: &Self); }
pub trait Copy: Clone {}
pub trait Send {}
pub trait Sync {}
pub trait Sized {}
pub trait Unpin {}
pub trait UnwindSafe {}
pub trait RefUnwindSafe {}
pub trait Drop { fn drop(&mut self); }
pub trait Default { fn default() -> Self; }
pub trait From<T> { fn from(value: T) -> Self; }
pub trait Into<T> { fn into(self) -> T; }
pub trait TryFrom<T> { type Error; fn try_from(value: T) -> Result<Self, Self::Error>; }
pub trait TryInto<T> { type Error; fn try_into(self) -> Result<T, Self::Error>; }
pub trait AsRef<T> { fn as_ref(&self) -> &T; }
pub trait AsMut<T> { fn as_mut(&mut self) -> &mut T; }
pub trait Borrow<T> { fn borrow(&self) -> &T; }
pub trait BorrowMut<T> { fn borrow_mut(&mut self) -> &mut T; }
pub trait ToOwned { type Owned; fn to_owned(&self) -> Self::Owned; }
pub trait ToString { fn to_string(&self) -> String; }
pub trait FromStr { type Err; fn from_str(text: &str) -> Result<Self, Self::Err>; }
pub trait PartialEq<R> { fn eq(&self, other: &R) -> bool; fn ne(&self, other: &R) -> bool; }
pub trait Eq {}
pub trait PartialOrd<R> {
    fn partial_cmp(&self, other: &R) -> Option<Ordering>;
    fn lt(&self, other: &R) -> bool;
    fn le(&self, other: &R) -> bool;
    fn gt(&self, other: &R) -> bool;
    fn ge(&self, other: &R) -> bool;
}
pub trait Ord {
    fn cmp(&self, other: &Self) -> Ordering;
    fn max(self, other: Self) -> Self;
    fn min(self, other: Self) -> Self;
    fn clamp(self, min: Self, max: Self) -> Self;
}
pub trait Hash { fn hash<H>(&self, state: &mut H); }
pub trait Hasher { fn finish(&self) -> u64; fn write(&mut self, bytes: &[u8]); fn write_u8(&mut self, i: u8); fn write_u32(&mut self, i: u32); fn write_u64(&mut self, i: u64); fn write_usize(&mut self, i: usize); }
pub trait BuildHasher { type Hasher; fn build_hasher(&self) -> Self::Hasher; }
pub trait Any {}
pub trait Error { fn source(&self) -> Option<&dyn Error>; fn description(&self) -> &str; fn cause(&self) -> Option<&dyn Error>; }
pub trait Debug { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error>; }
pub trait Display { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error>; }
pub trait Future { type Output; }
pub trait Deref { type Target; fn deref(&self) -> &Self::Target; }
pub trait DerefMut { fn deref_mut(&mut self) -> &mut Self::Target; }
pub trait Index<I> { type Output; fn index(&self, index: I) -> &Self::Output; }
pub trait IndexMut<I> { fn index_mut(&mut self, index: I) -> &mut Self::Output; }
pub trait Add<R> { type Output; fn add(self, other: R) -> Self::Output; }
pub trait Sub<R> { type Output; fn sub(self, other: R) -> Self::Output; }
pub trait Mul<R> { type Output; fn mul(self, other: R) -> Self::Output; }
pub trait Div<R> { type Output; fn div(self, other: R) -> Self::Output; }
pub trait Rem<R> { type Output; fn rem(self, other: R) -> Self::Output; }
pub trait BitAnd<R> { type Output; fn bitand(self, other: R) -> Self::Output; }
pub trait BitOr<R> { type Output; fn bitor(self, other: R) -> Self::Output; }
pub trait BitXor<R> { type Output; fn bitxor(self, other: R) -> Self::Output; }
pub trait Shl<R> { type Output; fn shl(self, other: R) -> Self::Output; }
pub trait Shr<R> { type Output; fn shr(self, other: R) -> Self::Output; }
pub trait Not { type Output; fn not(self) -> Self::Output; }
pub trait Neg { type Output; fn neg(self) -> Self::Output; }
pub trait AddAssign<R> { fn add_assign(&mut self, other: R); }
pub trait SubAssign<R> { fn sub_assign(&mut self, other: R); }
pub trait MulAssign<R> { fn mul_assign(&mut self, other: R); }
pub trait DivAssign<R> { fn div_assign(&mut self, other: R); }
pub trait BitAndAssign<R> { fn bitand_assign(&mut self, other: R); }
pub trait BitOrAssign<R> { fn bitor_assign(&mut self, other: R); }
pub trait BitXorAssign<R> { fn bitxor_assign(&mut self, other: R); }
pub trait Fn<A> {}
pub trait FnMut<A> {}
pub trait FnOnce<A> {}

pub type Outcome<T, E> = Result<T, E>;
pub struct Unknown;
pub struct TypeId;
pub struct Layout;
pub enum Ordering { Less, Equal, Greater, Relaxed, Release, Acquire, AcqRel, SeqCst }
impl Ordering {
    pub fn reverse(self) -> Ordering;
    pub fn then(self, other: Ordering) -> Ordering;
    pub fn then_with(self, other: fn() -> Ordering) -> Ordering;
    pub fn is_eq(self) -> bool;
    pub fn is_ne(self) -> bool;
    pub fn is_lt(self) -> bool;
    pub fn is_gt(self) -> bool;
    pub fn is_le(self) -> bool;
    pub fn is_ge(self) -> bool;
}

// ── options and results ────────────────────────────────────────────────────────────────────────

pub enum Option<T> { None, Some(T) }
impl<T> Option<T> {
    pub fn is_some(&self) -> bool;
    pub fn is_none(&self) -> bool;
    pub fn is_some_and(self, f: fn(T) -> bool) -> bool;
    pub fn is_none_or(self, f: fn(T) -> bool) -> bool;
    pub fn as_ref(&self) -> Option<&T>;
    pub fn as_mut(&mut self) -> Option<&mut T>;
    pub fn as_deref(&self) -> Option<&T>;
    pub fn as_deref_mut(&mut self) -> Option<&mut T>;
    pub fn as_slice(&self) -> &[T];
    pub fn expect(self, text: &str) -> T;
    pub fn unwrap(self) -> T;
    pub fn unwrap_or(self, other: T) -> T;
    pub fn unwrap_or_else(self, f: fn() -> T) -> T;
    pub fn unwrap_or_default(self) -> T;
    pub unsafe fn unwrap_unchecked(self) -> T;
    pub fn map<U>(self, f: fn(T) -> U) -> Option<U>;
    pub fn inspect(self, f: fn(&T)) -> Option<T>;
    pub fn map_or<U>(self, other: U, f: fn(T) -> U) -> U;
    pub fn map_or_else<U>(self, other: fn() -> U, f: fn(T) -> U) -> U;
    pub fn ok_or<E>(self, error: E) -> Result<T, E>;
    pub fn ok_or_else<E>(self, f: fn() -> E) -> Result<T, E>;
    pub fn iter(&self) -> Iter<&T>;
    pub fn iter_mut(&mut self) -> Iter<&mut T>;
    pub fn into_iter(self) -> Iter<T>;
    pub fn and<U>(self, other: Option<U>) -> Option<U>;
    pub fn and_then<U>(self, f: fn(T) -> Option<U>) -> Option<U>;
    pub fn filter(self, f: fn(&T) -> bool) -> Option<T>;
    pub fn or(self, other: Option<T>) -> Option<T>;
    pub fn or_else(self, f: fn() -> Option<T>) -> Option<T>;
    pub fn xor(self, other: Option<T>) -> Option<T>;
    pub fn insert(&mut self, value: T) -> &mut T;
    pub fn get_or_insert(&mut self, value: T) -> &mut T;
    pub fn get_or_insert_with(&mut self, f: fn() -> T) -> &mut T;
    pub fn take(&mut self) -> Option<T>;
    pub fn replace(&mut self, value: T) -> Option<T>;
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)>;
    pub fn copied(self) -> Option<T>;
    pub fn cloned(self) -> Option<T>;
    pub fn flatten(self) -> T;
    pub fn transpose(self) -> Unknown;
}

pub enum Result<T, E> { Ok(T), Err(E) }
impl<T, E> Result<T, E> {
    pub fn is_ok(&self) -> bool;
    pub fn is_err(&self) -> bool;
    pub fn is_ok_and(self, f: fn(T) -> bool) -> bool;
    pub fn is_err_and(self, f: fn(E) -> bool) -> bool;
    pub fn ok(self) -> Option<T>;
    pub fn err(self) -> Option<E>;
    pub fn as_ref(&self) -> Result<&T, &E>;
    pub fn as_mut(&mut self) -> Result<&mut T, &mut E>;
    pub fn as_deref(&self) -> Result<&T, &E>;
    pub fn map<U>(self, f: fn(T) -> U) -> Result<U, E>;
    pub fn map_or<U>(self, other: U, f: fn(T) -> U) -> U;
    pub fn map_or_else<U>(self, other: fn(E) -> U, f: fn(T) -> U) -> U;
    pub fn map_err<F>(self, f: fn(E) -> F) -> Result<T, F>;
    pub fn inspect(self, f: fn(&T)) -> Result<T, E>;
    pub fn inspect_err(self, f: fn(&E)) -> Result<T, E>;
    pub fn iter(&self) -> Iter<&T>;
    pub fn into_iter(self) -> Iter<T>;
    pub fn expect(self, text: &str) -> T;
    pub fn unwrap(self) -> T;
    pub fn expect_err(self, text: &str) -> E;
    pub fn unwrap_err(self) -> E;
    pub fn and<U>(self, other: Result<U, E>) -> Result<U, E>;
    pub fn and_then<U>(self, f: fn(T) -> Result<U, E>) -> Result<U, E>;
    pub fn or<F>(self, other: Result<T, F>) -> Result<T, F>;
    pub fn or_else<F>(self, f: fn(E) -> Result<T, F>) -> Result<T, F>;
    pub fn unwrap_or(self, other: T) -> T;
    pub fn unwrap_or_else(self, f: fn(E) -> T) -> T;
    pub fn unwrap_or_default(self) -> T;
    pub fn copied(self) -> Result<T, E>;
    pub fn cloned(self) -> Result<T, E>;
    pub fn transpose(self) -> Unknown;
}

// ── iteration ──────────────────────────────────────────────────────────────────────────────────

pub trait IntoIterator { type Item; type IntoIter; fn into_iter(self) -> Iter<Self::Item>; }
pub trait FromIterator<A> { fn from_iter<T>(iter: T) -> Self; }
pub trait Extend<A> { fn extend<T>(&mut self, iter: T); }

pub trait Iterator {
    type Item;
    fn next(&mut self) -> Option<Self::Item>;
    fn into_iter(self) -> Iter<Self::Item>;
    fn size_hint(&self) -> (usize, Option<usize>);
    fn count(self) -> usize;
    fn last(self) -> Option<Self::Item>;
    fn nth(&mut self, n: usize) -> Option<Self::Item>;
    fn step_by(self, step: usize) -> Iter<Self::Item>;
    fn chain<U>(self, other: U) -> Iter<Self::Item>;
    fn zip<U>(self, other: Iter<U>) -> Iter<(Self::Item, U)>;
    fn map<B>(self, f: fn(Self::Item) -> B) -> Iter<B>;
    fn for_each(self, f: fn(Self::Item));
    fn filter(self, f: fn(&Self::Item) -> bool) -> Iter<Self::Item>;
    fn filter_map<B>(self, f: fn(Self::Item) -> Option<B>) -> Iter<B>;
    fn enumerate(self) -> Iter<(usize, Self::Item)>;
    fn peekable(self) -> Peekable<Self::Item>;
    fn skip_while(self, f: fn(&Self::Item) -> bool) -> Iter<Self::Item>;
    fn take_while(self, f: fn(&Self::Item) -> bool) -> Iter<Self::Item>;
    fn map_while<B>(self, f: fn(Self::Item) -> Option<B>) -> Iter<B>;
    fn skip(self, n: usize) -> Iter<Self::Item>;
    fn take(self, n: usize) -> Iter<Self::Item>;
    fn scan<S, B>(self, state: S, f: fn(&mut S, Self::Item) -> Option<B>) -> Iter<B>;
    fn flat_map<B>(self, f: fn(Self::Item) -> Iter<B>) -> Iter<B>;
    fn flatten(self) -> Iter<Unknown>;
    fn fuse(self) -> Iter<Self::Item>;
    fn inspect(self, f: fn(&Self::Item)) -> Iter<Self::Item>;
    fn by_ref(&mut self) -> &mut Self;
    fn collect<B>(self) -> B;
    fn partition<B>(self, f: fn(&Self::Item) -> bool) -> (B, B);
    fn fold<B>(self, first: B, f: fn(B, Self::Item) -> B) -> B;
    fn try_fold<B, R>(&mut self, first: B, f: fn(B, Self::Item) -> R) -> R;
    fn try_for_each<R>(&mut self, f: fn(Self::Item) -> R) -> R;
    fn reduce(self, f: fn(Self::Item, Self::Item) -> Self::Item) -> Option<Self::Item>;
    fn all(&mut self, f: fn(Self::Item) -> bool) -> bool;
    fn any(&mut self, f: fn(Self::Item) -> bool) -> bool;
    fn find(&mut self, f: fn(&Self::Item) -> bool) -> Option<Self::Item>;
    fn find_map<B>(&mut self, f: fn(Self::Item) -> Option<B>) -> Option<B>;
    fn position(&mut self, f: fn(Self::Item) -> bool) -> Option<usize>;
    fn rposition(&mut self, f: fn(Self::Item) -> bool) -> Option<usize>;
    fn max(self) -> Option<Self::Item>;
    fn min(self) -> Option<Self::Item>;
    fn max_by_key<B>(self, f: fn(&Self::Item) -> B) -> Option<Self::Item>;
    fn min_by_key<B>(self, f: fn(&Self::Item) -> B) -> Option<Self::Item>;
    fn max_by(self, f: fn(&Self::Item, &Self::Item) -> Ordering) -> Option<Self::Item>;
    fn min_by(self, f: fn(&Self::Item, &Self::Item) -> Ordering) -> Option<Self::Item>;
    fn rev(self) -> Iter<Self::Item>;
    fn copied(self) -> Iter<Self::Item>;
    fn cloned(self) -> Iter<Self::Item>;
    fn cycle(self) -> Iter<Self::Item>;
    fn sum<S>(self) -> S;
    fn product<S>(self) -> S;
    fn unzip<A, B>(self) -> (A, B);
    fn is_sorted(self) -> bool;
    fn len(&self) -> usize;
    fn next_back(&mut self) -> Option<Self::Item>;
    fn nth_back(&mut self, n: usize) -> Option<Self::Item>;
    fn rfind(&mut self, f: fn(&Self::Item) -> bool) -> Option<Self::Item>;
    fn rfold<B>(self, first: B, f: fn(B, Self::Item) -> B) -> B;
    fn as_str(&self) -> &str;
    fn as_slice(&self) -> &[Self::Item];
}
pub trait DoubleEndedIterator: Iterator {}
pub trait ExactSizeIterator: Iterator {}
pub trait FusedIterator: Iterator {}

pub struct Iter<T>;
impl<T> Iterator for Iter<T> { type Item = T; }
pub struct Peekable<T>;
impl<T> Iterator for Peekable<T> { type Item = T; }
impl<T> Peekable<T> {
    pub fn peek(&mut self) -> Option<&T>;
    pub fn peek_mut(&mut self) -> Option<&mut T>;
    pub fn next_if(&mut self, f: fn(&T) -> bool) -> Option<T>;
    pub fn next_if_eq<R>(&mut self, other: &R) -> Option<T>;
}
pub struct Range<T> { pub start: T, pub end: T }
impl<T> Iterator for Range<T> { type Item = T; }
impl<T> Range<T> {
    pub fn contains(&self, item: &T) -> bool;
    pub fn is_empty(&self) -> bool;
    pub fn start_bound(&self) -> Bound<&T>;
    pub fn end_bound(&self) -> Bound<&T>;
}
pub enum Bound<T> { Included(T), Excluded(T), Unbounded }

// ── sequences and texts ────────────────────────────────────────────────────────────────────────

pub struct Slice<T>;
impl<T> Slice<T> {
    fn element_at(&self, index: usize) -> T;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn first(&self) -> Option<&T>;
    pub fn first_mut(&mut self) -> Option<&mut T>;
    pub fn last(&self) -> Option<&T>;
    pub fn last_mut(&mut self) -> Option<&mut T>;
    pub fn split_first(&self) -> Option<(&T, &[T])>;
    pub fn split_last(&self) -> Option<(&T, &[T])>;
    pub fn get(&self, index: usize) -> Option<&T>;
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T>;
    pub unsafe fn get_unchecked(&self, index: usize) -> &T;
    pub unsafe fn get_unchecked_mut(&mut self, index: usize) -> &mut T;
    pub fn as_ptr(&self) -> *const T;
    pub fn as_mut_ptr(&mut self) -> *mut T;
    pub fn as_slice(&self) -> &[T];
    pub fn as_mut_slice(&mut self) -> &mut [T];
    pub fn as_bytes(&self) -> &[u8];
    pub fn swap(&mut self, a: usize, b: usize);
    pub fn reverse(&mut self);
    pub fn iter(&self) -> Iter<&T>;
    pub fn iter_mut(&mut self) -> Iter<&mut T>;
    pub fn into_iter(self) -> Iter<T>;
    pub fn windows(&self, size: usize) -> Iter<&[T]>;
    pub fn chunks(&self, size: usize) -> Iter<&[T]>;
    pub fn chunks_mut(&mut self, size: usize) -> Iter<&mut [T]>;
    pub fn chunks_exact(&self, size: usize) -> Iter<&[T]>;
    pub fn rchunks(&self, size: usize) -> Iter<&[T]>;
    pub fn split_at(&self, at: usize) -> (&[T], &[T]);
    pub fn split_at_mut(&mut self, at: usize) -> (&mut [T], &mut [T]);
    pub fn split(&self, f: fn(&T) -> bool) -> Iter<&[T]>;
    pub fn splitn(&self, n: usize, f: fn(&T) -> bool) -> Iter<&[T]>;
    pub fn contains(&self, item: &T) -> bool;
    pub fn starts_with(&self, other: &[T]) -> bool;
    pub fn ends_with(&self, other: &[T]) -> bool;
    pub fn strip_prefix(&self, other: &[T]) -> Option<&[T]>;
    pub fn strip_suffix(&self, other: &[T]) -> Option<&[T]>;
    pub fn binary_search(&self, item: &T) -> Result<usize, usize>;
    pub fn binary_search_by(&self, f: fn(&T) -> Ordering) -> Result<usize, usize>;
    pub fn binary_search_by_key<B>(&self, key: &B, f: fn(&T) -> B) -> Result<usize, usize>;
    pub fn partition_point(&self, f: fn(&T) -> bool) -> usize;
    pub fn sort(&mut self);
    pub fn sort_by(&mut self, f: fn(&T, &T) -> Ordering);
    pub fn sort_by_key<K>(&mut self, f: fn(&T) -> K);
    pub fn sort_unstable(&mut self);
    pub fn sort_unstable_by(&mut self, f: fn(&T, &T) -> Ordering);
    pub fn sort_unstable_by_key<K>(&mut self, f: fn(&T) -> K);
    pub fn rotate_left(&mut self, by: usize);
    pub fn rotate_right(&mut self, by: usize);
    pub fn fill(&mut self, value: T);
    pub fn copy_from_slice(&mut self, other: &[T]);
    pub fn clone_from_slice(&mut self, other: &[T]);
    pub fn copy_within(&mut self, from: Range<usize>, to: usize);
    pub fn to_vec(&self) -> Vec<T>;
    pub fn to_owned(&self) -> Vec<T>;
    pub fn into_vec(self) -> Vec<T>;
    pub fn concat(&self) -> Unknown;
    pub fn join<S>(&self, separator: S) -> String;
    pub fn repeat(&self, n: usize) -> Vec<T>;
    pub fn map<U>(self, f: fn(T) -> U) -> [U; 1];
    pub fn is_ascii(&self) -> bool;
    pub fn to_ascii_lowercase(&self) -> Vec<u8>;
    pub fn to_ascii_uppercase(&self) -> Vec<u8>;
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool;
    pub fn trim_ascii(&self) -> &[u8];
    pub fn escape_ascii(&self) -> Unknown;
}

pub struct Vec<T>;
impl<T> Deref for Vec<T> { type Target = [T]; }
impl<T> Vec<T> {
    pub fn new() -> Vec<T>;
    pub fn with_capacity(capacity: usize) -> Vec<T>;
    pub fn from<S>(source: S) -> Vec<T>;
    pub unsafe fn from_raw_parts(pointer: *mut T, len: usize, capacity: usize) -> Vec<T>;
    pub fn capacity(&self) -> usize;
    pub fn reserve(&mut self, more: usize);
    pub fn reserve_exact(&mut self, more: usize);
    pub fn shrink_to_fit(&mut self);
    pub fn into_boxed_slice(self) -> Box<[T]>;
    pub fn truncate(&mut self, len: usize);
    pub unsafe fn set_len(&mut self, len: usize);
    pub fn swap_remove(&mut self, index: usize) -> T;
    pub fn insert(&mut self, index: usize, item: T);
    pub fn remove(&mut self, index: usize) -> T;
    pub fn retain(&mut self, f: fn(&T) -> bool);
    pub fn retain_mut(&mut self, f: fn(&mut T) -> bool);
    pub fn dedup(&mut self);
    pub fn dedup_by_key<K>(&mut self, f: fn(&mut T) -> K);
    pub fn push(&mut self, item: T);
    pub fn pop(&mut self) -> Option<T>;
    pub fn append(&mut self, other: &mut Vec<T>);
    pub fn drain<R>(&mut self, range: R) -> Iter<T>;
    pub fn splice<R, I>(&mut self, range: R, with: I) -> Iter<T>;
    pub fn clear(&mut self);
    pub fn split_off(&mut self, at: usize) -> Vec<T>;
    pub fn resize(&mut self, len: usize, value: T);
    pub fn resize_with(&mut self, len: usize, f: fn() -> T);
    pub fn leak(self) -> &mut [T];
    pub fn extend<I>(&mut self, items: I);
    pub fn extend_from_slice(&mut self, items: &[T]);
    pub fn into_iter(self) -> Iter<T>;
    pub fn from_iter<I>(items: I) -> Vec<T>;
}

pub struct Str;
impl Str {
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn is_char_boundary(&self, index: usize) -> bool;
    pub fn as_bytes(&self) -> &[u8];
    pub fn as_ptr(&self) -> *const u8;
    pub fn as_str(&self) -> &str;
    pub fn get<I>(&self, index: I) -> Option<&str>;
    pub unsafe fn get_unchecked<I>(&self, index: I) -> &str;
    pub fn split_at(&self, at: usize) -> (&str, &str);
    pub fn chars(&self) -> Iter<char>;
    pub fn char_indices(&self) -> Iter<(usize, char)>;
    pub fn bytes(&self) -> Iter<u8>;
    pub fn split_whitespace(&self) -> Iter<&str>;
    pub fn split_ascii_whitespace(&self) -> Iter<&str>;
    pub fn lines(&self) -> Iter<&str>;
    pub fn contains<P>(&self, pattern: P) -> bool;
    pub fn starts_with<P>(&self, pattern: P) -> bool;
    pub fn ends_with<P>(&self, pattern: P) -> bool;
    pub fn find<P>(&self, pattern: P) -> Option<usize>;
    pub fn rfind<P>(&self, pattern: P) -> Option<usize>;
    pub fn split<P>(&self, pattern: P) -> Iter<&str>;
    pub fn rsplit<P>(&self, pattern: P) -> Iter<&str>;
    pub fn split_inclusive<P>(&self, pattern: P) -> Iter<&str>;
    pub fn split_terminator<P>(&self, pattern: P) -> Iter<&str>;
    pub fn splitn<P>(&self, n: usize, pattern: P) -> Iter<&str>;
    pub fn rsplitn<P>(&self, n: usize, pattern: P) -> Iter<&str>;
    pub fn split_once<P>(&self, pattern: P) -> Option<(&str, &str)>;
    pub fn rsplit_once<P>(&self, pattern: P) -> Option<(&str, &str)>;
    pub fn matches<P>(&self, pattern: P) -> Iter<&str>;
    pub fn match_indices<P>(&self, pattern: P) -> Iter<(usize, &str)>;
    pub fn trim(&self) -> &str;
    pub fn trim_start(&self) -> &str;
    pub fn trim_end(&self) -> &str;
    pub fn trim_matches<P>(&self, pattern: P) -> &str;
    pub fn trim_start_matches<P>(&self, pattern: P) -> &str;
    pub fn trim_end_matches<P>(&self, pattern: P) -> &str;
    pub fn trim_left(&self) -> &str;
    pub fn trim_right(&self) -> &str;
    pub fn strip_prefix<P>(&self, pattern: P) -> Option<&str>;
    pub fn strip_suffix<P>(&self, pattern: P) -> Option<&str>;
    pub fn parse<F>(&self) -> Result<F, Unknown>;
    pub fn replace<P>(&self, from: P, to: &str) -> String;
    pub fn replacen<P>(&self, from: P, to: &str, count: usize) -> String;
    pub fn to_lowercase(&self) -> String;
    pub fn to_uppercase(&self) -> String;
    pub fn to_ascii_lowercase(&self) -> String;
    pub fn to_ascii_uppercase(&self) -> String;
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool;
    pub fn is_ascii(&self) -> bool;
    pub fn repeat(&self, n: usize) -> String;
    pub fn to_string(&self) -> String;
    pub fn to_owned(&self) -> String;
    pub fn into_string(self) -> String;
    pub fn into_boxed_str(self) -> Box<str>;
    pub fn encode_utf16(&self) -> Iter<u16>;
    pub fn escape_debug(&self) -> Iter<char>;
    pub fn escape_default(&self) -> Iter<char>;
    pub fn element_at(&self, index: usize) -> &str;
}

pub struct String;
impl Deref for String { type Target = str; }
impl String {
    pub fn new() -> String;
    pub fn with_capacity(capacity: usize) -> String;
    pub fn from<S>(source: S) -> String;
    pub fn from_utf8(bytes: Vec<u8>) -> Result<String, FromUtf8Error>;
    pub fn from_utf8_lossy(bytes: &[u8]) -> Cow<str>;
    pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String;
    pub fn into_bytes(self) -> Vec<u8>;
    pub fn as_mut_str(&mut self) -> &mut str;
    pub unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8>;
    pub fn push_str(&mut self, text: &str);
    pub fn push(&mut self, c: char);
    pub fn pop(&mut self) -> Option<char>;
    pub fn capacity(&self) -> usize;
    pub fn reserve(&mut self, more: usize);
    pub fn shrink_to_fit(&mut self);
    pub fn truncate(&mut self, len: usize);
    pub fn remove(&mut self, index: usize) -> char;
    pub fn retain(&mut self, f: fn(char) -> bool);
    pub fn insert(&mut self, index: usize, c: char);
    pub fn insert_str(&mut self, index: usize, text: &str);
    pub fn clear(&mut self);
    pub fn drain<R>(&mut self, range: R) -> Iter<char>;
    pub fn extend<I>(&mut self, items: I);
    pub fn split_off(&mut self, at: usize) -> String;
    pub fn replace_range<R>(&mut self, range: R, text: &str);
    pub fn write_str(&mut self, text: &str) -> Result<(), fmt::Error>;
    pub fn write_char(&mut self, c: char) -> Result<(), fmt::Error>;
}
pub struct FromUtf8Error;
impl FromUtf8Error { pub fn utf8_error(&self) -> Utf8Error; pub fn into_bytes(self) -> Vec<u8>; }
pub struct Utf8Error;
impl Utf8Error { pub fn valid_up_to(&self) -> usize; pub fn error_len(&self) -> Option<usize>; }
pub struct ParseIntError;
pub struct ParseFloatError;
pub struct TryFromIntError;
pub struct TryFromSliceError;

pub struct Tuple<T>;

// ── pointers and cells ─────────────────────────────────────────────────────────────────────────

pub struct Pointer<T>;
impl<T> Deref for Pointer<T> { type Target = T; }
impl<T> Pointer<T> {
    pub unsafe fn add(self, n: usize) -> *const T;
    pub unsafe fn sub(self, n: usize) -> *const T;
    pub unsafe fn offset(self, n: isize) -> *const T;
    pub unsafe fn offset_from(self, other: *const T) -> isize;
    pub fn wrapping_add(self, n: usize) -> *const T;
    pub fn wrapping_sub(self, n: usize) -> *const T;
    pub unsafe fn read(self) -> T;
    pub unsafe fn read_unaligned(self) -> T;
    pub unsafe fn read_volatile(self) -> T;
    pub unsafe fn write(self, value: T);
    pub unsafe fn write_unaligned(self, value: T);
    pub unsafe fn write_volatile(self, value: T);
    pub unsafe fn copy_from(self, from: *const T, n: usize);
    pub unsafe fn copy_to(self, to: *mut T, n: usize);
    pub unsafe fn copy_from_nonoverlapping(self, from: *const T, n: usize);
    pub unsafe fn copy_to_nonoverlapping(self, to: *mut T, n: usize);
    pub unsafe fn as_ref(self) -> Option<&T>;
    pub unsafe fn as_mut(self) -> Option<&mut T>;
    pub fn is_null(self) -> bool;
    pub fn cast<U>(self) -> *const U;
    pub fn cast_mut(self) -> *mut T;
    pub fn cast_const(self) -> *const T;
    pub fn align_offset(self, to: usize) -> usize;
    pub fn element_at(&self, index: usize) -> T;
}
pub struct Box<T>;
impl<T> Deref for Box<T> { type Target = T; }
impl<T> Box<T> {
    pub fn new(value: T) -> Box<T>;
    pub fn pin(value: T) -> Pin<Box<T>>;
    pub fn from<S>(source: S) -> Box<T>;
    pub fn leak(value: Box<T>) -> &mut T;
    pub fn into_raw(value: Box<T>) -> *mut T;
    pub unsafe fn from_raw(pointer: *mut T) -> Box<T>;
    pub fn downcast<U>(self) -> Result<Box<U>, Box<T>>;
}
pub struct Rc<T>;
impl<T> Deref for Rc<T> { type Target = T; }
impl<T> Rc<T> {
    pub fn new(value: T) -> Rc<T>;
    pub fn clone(&self) -> Rc<T>;
    pub fn from<S>(source: S) -> Rc<T>;
    pub fn downgrade(this: &Rc<T>) -> Weak<T>;
    pub fn strong_count(this: &Rc<T>) -> usize;
    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool;
    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T>;
    pub fn make_mut(this: &mut Rc<T>) -> &mut T;
    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>>;
    pub fn as_ptr(this: &Rc<T>) -> *const T;
}
pub struct Arc<T>;
impl<T> Deref for Arc<T> { type Target = T; }
impl<T> Arc<T> {
    pub fn new(value: T) -> Arc<T>;
    pub fn clone(&self) -> Arc<T>;
    pub fn from<S>(source: S) -> Arc<T>;
    pub fn downgrade(this: &Arc<T>) -> Weak<T>;
    pub fn strong_count(this: &Arc<T>) -> usize;
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool;
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T>;
    pub fn make_mut(this: &mut Arc<T>) -> &mut T;
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>>;
    pub fn as_ptr(this: &Arc<T>) -> *const T;
}
pub struct Weak<T>;
impl<T> Weak<T> { pub fn new() -> Weak<T>; pub fn upgrade(&self) -> Option<Rc<T>>; pub fn clone(&self) -> Weak<T>; }
pub struct Pin<P>;
impl<P> Deref for Pin<P> { type Target = P; }
impl<P> Pin<P> { pub fn new(pointer: P) -> Pin<P>; pub unsafe fn new_unchecked(pointer: P) -> Pin<P>; pub fn get_mut(self) -> P; pub fn as_ref(&self) -> Pin<P>; pub fn as_mut(&mut self) -> Pin<P>; pub fn set<T>(&mut self, value: T); }
pub struct Cow<T>;
impl<T> Deref for Cow<T> { type Target = T; }
impl<T> Cow<T> { pub fn into_owned(self) -> T; pub fn to_mut(&mut self) -> &mut T; pub fn is_borrowed(&self) -> bool; pub fn Borrowed(value: &T) -> Cow<T>; pub fn Owned(value: T) -> Cow<T>; }
pub struct Cell<T>;
impl<T> Cell<T> { pub fn new(value: T) -> Cell<T>; pub fn get(&self) -> T; pub fn set(&self, value: T); pub fn take(&self) -> T; pub fn replace(&self, value: T) -> T; pub fn swap(&self, other: &Cell<T>); pub fn as_ptr(&self) -> *mut T; pub fn into_inner(self) -> T; pub fn get_mut(&mut self) -> &mut T; }
pub struct RefCell<T>;
impl<T> RefCell<T> { pub fn new(value: T) -> RefCell<T>; pub fn borrow(&self) -> Ref<T>; pub fn borrow_mut(&self) -> RefMut<T>; pub fn try_borrow(&self) -> Result<Ref<T>, BorrowError>; pub fn try_borrow_mut(&self) -> Result<RefMut<T>, BorrowMutError>; pub fn into_inner(self) -> T; pub fn replace(&self, value: T) -> T; pub fn take(&self) -> T; pub fn get_mut(&mut self) -> &mut T; }
pub struct BorrowError;
pub struct BorrowMutError;
pub struct Ref<T>;
impl<T> Deref for Ref<T> { type Target = T; }
impl<T> Ref<T> { pub fn map<U>(this: Ref<T>, f: fn(&T) -> &U) -> Ref<U>; }
pub struct RefMut<T>;
impl<T> Deref for RefMut<T> { type Target = T; }
impl<T> RefMut<T> { pub fn map<U>(this: RefMut<T>, f: fn(&mut T) -> &mut U) -> RefMut<U>; }
pub struct UnsafeCell<T>;
impl<T> UnsafeCell<T> { pub const fn new(value: T) -> UnsafeCell<T>; pub fn get(&self) -> *mut T; pub fn into_inner(self) -> T; pub fn get_mut(&mut self) -> &mut T; }
pub struct OnceCell<T>;
impl<T> OnceCell<T> { pub fn new() -> OnceCell<T>; pub fn get(&self) -> Option<&T>; pub fn set(&self, value: T) -> Result<(), T>; pub fn get_or_init(&self, f: fn() -> T) -> &T; }
pub struct OnceLock<T>;
impl<T> OnceLock<T> { pub fn new() -> OnceLock<T>; pub fn get(&self) -> Option<&T>; pub fn set(&self, value: T) -> Result<(), T>; pub fn get_or_init(&self, f: fn() -> T) -> &T; }
pub struct LazyLock<T>;
impl<T> Deref for LazyLock<T> { type Target = T; }
impl<T> LazyLock<T> { pub const fn new(f: fn() -> T) -> LazyLock<T>; }
pub struct MaybeUninit<T>;
impl<T> MaybeUninit<T> { pub fn new(value: T) -> MaybeUninit<T>; pub fn uninit() -> MaybeUninit<T>; pub fn zeroed() -> MaybeUninit<T>; pub fn write(&mut self, value: T) -> &mut T; pub fn as_ptr(&self) -> *const T; pub fn as_mut_ptr(&mut self) -> *mut T; pub unsafe fn assume_init(self) -> T; pub unsafe fn assume_init_ref(&self) -> &T; pub unsafe fn assume_init_mut(&mut self) -> &mut T; }
pub struct ManuallyDrop<T>;
impl<T> Deref for ManuallyDrop<T> { type Target = T; }
impl<T> ManuallyDrop<T> { pub fn new(value: T) -> ManuallyDrop<T>; pub fn into_inner(this: ManuallyDrop<T>) -> T; }
pub struct NonNull<T>;
impl<T> NonNull<T> { pub fn new(pointer: *mut T) -> Option<NonNull<T>>; pub unsafe fn new_unchecked(pointer: *mut T) -> NonNull<T>; pub fn dangling() -> NonNull<T>; pub fn as_ptr(self) -> *mut T; pub unsafe fn as_ref(&self) -> &T; pub unsafe fn as_mut(&mut self) -> &mut T; pub fn cast<U>(self) -> NonNull<U>; }
pub struct PhantomData<T>;
pub struct PhantomPinned;
pub struct Mutex<T>;
impl<T> Mutex<T> { pub fn new(value: T) -> Mutex<T>; pub fn lock(&self) -> Result<MutexGuard<T>, PoisonError<MutexGuard<T>>>; pub fn try_lock(&self) -> Result<MutexGuard<T>, Unknown>; pub fn into_inner(self) -> Result<T, Unknown>; pub fn get_mut(&mut self) -> Result<&mut T, Unknown>; }
pub struct MutexGuard<T>;
impl<T> Deref for MutexGuard<T> { type Target = T; }
pub struct PoisonError<G>;
impl<G> PoisonError<G> { pub fn into_inner(self) -> G; pub fn get_ref(&self) -> &G; }
pub struct RwLock<T>;
impl<T> RwLock<T> { pub fn new(value: T) -> RwLock<T>; pub fn read(&self) -> Result<RwLockReadGuard<T>, Unknown>; pub fn write(&self) -> Result<RwLockWriteGuard<T>, Unknown>; pub fn into_inner(self) -> Result<T, Unknown>; }
pub struct RwLockReadGuard<T>;
impl<T> Deref for RwLockReadGuard<T> { type Target = T; }
pub struct RwLockWriteGuard<T>;
impl<T> Deref for RwLockWriteGuard<T> { type Target = T; }

// ── numbers ────────────────────────────────────────────────────────────────────────────────────

pub trait Integer: Ord + Add<Self> {
    fn count_ones(self) -> u32;
    fn count_zeros(self) -> u32;
    fn leading_zeros(self) -> u32;
    fn trailing_zeros(self) -> u32;
    fn leading_ones(self) -> u32;
    fn trailing_ones(self) -> u32;
    fn rotate_left(self, n: u32) -> Self;
    fn rotate_right(self, n: u32) -> Self;
    fn swap_bytes(self) -> Self;
    fn reverse_bits(self) -> Self;
    fn from_be(x: Self) -> Self;
    fn from_le(x: Self) -> Self;
    fn to_be(self) -> Self;
    fn to_le(self) -> Self;
    fn checked_add(self, other: Self) -> Option<Self>;
    fn checked_sub(self, other: Self) -> Option<Self>;
    fn checked_mul(self, other: Self) -> Option<Self>;
    fn checked_div(self, other: Self) -> Option<Self>;
    fn checked_rem(self, other: Self) -> Option<Self>;
    fn checked_neg(self) -> Option<Self>;
    fn checked_shl(self, n: u32) -> Option<Self>;
    fn checked_shr(self, n: u32) -> Option<Self>;
    fn checked_pow(self, n: u32) -> Option<Self>;
    fn checked_next_power_of_two(self) -> Option<Self>;
    fn saturating_add(self, other: Self) -> Self;
    fn saturating_sub(self, other: Self) -> Self;
    fn saturating_mul(self, other: Self) -> Self;
    fn wrapping_add(self, other: Self) -> Self;
    fn wrapping_sub(self, other: Self) -> Self;
    fn wrapping_mul(self, other: Self) -> Self;
    fn wrapping_neg(self) -> Self;
    fn wrapping_shl(self, n: u32) -> Self;
    fn wrapping_shr(self, n: u32) -> Self;
    fn overflowing_add(self, other: Self) -> (Self, bool);
    fn overflowing_sub(self, other: Self) -> (Self, bool);
    fn overflowing_mul(self, other: Self) -> (Self, bool);
    fn pow(self, n: u32) -> Self;
    fn isqrt(self) -> Self;
    fn ilog2(self) -> u32;
    fn ilog10(self) -> u32;
    fn rem_euclid(self, other: Self) -> Self;
    fn div_euclid(self, other: Self) -> Self;
    fn div_ceil(self, other: Self) -> Self;
    fn next_multiple_of(self, other: Self) -> Self;
    fn next_power_of_two(self) -> Self;
    fn is_power_of_two(self) -> bool;
    fn abs(self) -> Self;
    fn unsigned_abs(self) -> Self;
    fn abs_diff(self, other: Self) -> Self;
    fn signum(self) -> Self;
    fn is_positive(self) -> bool;
    fn is_negative(self) -> bool;
    fn to_be_bytes(self) -> [u8; 8];
    fn to_le_bytes(self) -> [u8; 8];
    fn to_ne_bytes(self) -> [u8; 8];
    fn from_be_bytes(bytes: [u8; 8]) -> Self;
    fn from_le_bytes(bytes: [u8; 8]) -> Self;
    fn from_ne_bytes(bytes: [u8; 8]) -> Self;
    fn min_value() -> Self;
    fn max_value() -> Self;
    fn from_str_radix(text: &str, radix: u32) -> Result<Self, ParseIntError>;
    fn is_ascii(&self) -> bool;
    fn is_ascii_alphabetic(&self) -> bool;
    fn is_ascii_alphanumeric(&self) -> bool;
    fn is_ascii_digit(&self) -> bool;
    fn is_ascii_hexdigit(&self) -> bool;
    fn is_ascii_lowercase(&self) -> bool;
    fn is_ascii_uppercase(&self) -> bool;
    fn is_ascii_punctuation(&self) -> bool;
    fn is_ascii_graphic(&self) -> bool;
    fn is_ascii_whitespace(&self) -> bool;
    fn is_ascii_control(&self) -> bool;
    fn to_ascii_lowercase(&self) -> Self;
    fn to_ascii_uppercase(&self) -> Self;
    fn eq_ignore_ascii_case(&self, other: &Self) -> bool;
    fn is_utf8_char_boundary(self) -> bool;
}
pub struct U8;
pub struct U16;
pub struct U32;
pub struct U64;
pub struct U128;
pub struct Usize;
pub struct I8;
pub struct I16;
pub struct I32;
pub struct I64;
pub struct I128;
pub struct Isize;
impl Integer for u8 {}
impl Integer for u16 {}
impl Integer for u32 {}
impl Integer for u64 {}
impl Integer for u128 {}
impl Integer for usize {}
impl Integer for i8 {}
impl Integer for i16 {}
impl Integer for i32 {}
impl Integer for i64 {}
impl Integer for i128 {}
impl Integer for isize {}
pub trait Floating {
    fn floor(self) -> Self;
    fn ceil(self) -> Self;
    fn round(self) -> Self;
    fn trunc(self) -> Self;
    fn fract(self) -> Self;
    fn abs(self) -> Self;
    fn signum(self) -> Self;
    fn mul_add(self, a: Self, b: Self) -> Self;
    fn powi(self, n: i32) -> Self;
    fn powf(self, n: Self) -> Self;
    fn sqrt(self) -> Self;
    fn cbrt(self) -> Self;
    fn exp(self) -> Self;
    fn ln(self) -> Self;
    fn log(self, base: Self) -> Self;
    fn log2(self) -> Self;
    fn log10(self) -> Self;
    fn sin(self) -> Self;
    fn cos(self) -> Self;
    fn tan(self) -> Self;
    fn asin(self) -> Self;
    fn acos(self) -> Self;
    fn atan(self) -> Self;
    fn atan2(self, other: Self) -> Self;
    fn sin_cos(self) -> (Self, Self);
    fn hypot(self, other: Self) -> Self;
    fn is_nan(self) -> bool;
    fn is_infinite(self) -> bool;
    fn is_finite(self) -> bool;
    fn is_normal(self) -> bool;
    fn is_sign_positive(self) -> bool;
    fn is_sign_negative(self) -> bool;
    fn recip(self) -> Self;
    fn to_degrees(self) -> Self;
    fn to_radians(self) -> Self;
    fn max(self, other: Self) -> Self;
    fn min(self, other: Self) -> Self;
    fn clamp(self, min: Self, max: Self) -> Self;
    fn to_bits(self) -> u64;
    fn from_bits(bits: u64) -> Self;
    fn total_cmp(&self, other: &Self) -> Ordering;
    fn copysign(self, other: Self) -> Self;
    fn rem_euclid(self, other: Self) -> Self;
}
pub struct F32;
pub struct F64;
impl Floating for f32 {}
impl Floating for f64 {}
pub struct Bool;
impl Bool { pub fn then<T>(self, f: fn() -> T) -> Option<T>; pub fn then_some<T>(self, value: T) -> Option<T>; pub fn not(self) -> bool; }
pub struct Char;
impl Char {
    pub fn is_alphabetic(self) -> bool;
    pub fn is_alphanumeric(self) -> bool;
    pub fn is_numeric(self) -> bool;
    pub fn is_digit(self, radix: u32) -> bool;
    pub fn is_whitespace(self) -> bool;
    pub fn is_control(self) -> bool;
    pub fn is_lowercase(self) -> bool;
    pub fn is_uppercase(self) -> bool;
    pub fn is_ascii(&self) -> bool;
    pub fn is_ascii_alphabetic(&self) -> bool;
    pub fn is_ascii_alphanumeric(&self) -> bool;
    pub fn is_ascii_digit(&self) -> bool;
    pub fn is_ascii_hexdigit(&self) -> bool;
    pub fn is_ascii_lowercase(&self) -> bool;
    pub fn is_ascii_uppercase(&self) -> bool;
    pub fn is_ascii_punctuation(&self) -> bool;
    pub fn is_ascii_whitespace(&self) -> bool;
    pub fn to_ascii_lowercase(&self) -> char;
    pub fn to_ascii_uppercase(&self) -> char;
    pub fn eq_ignore_ascii_case(&self, other: &char) -> bool;
    pub fn to_lowercase(self) -> Iter<char>;
    pub fn to_uppercase(self) -> Iter<char>;
    pub fn to_digit(self, radix: u32) -> Option<u32>;
    pub fn from_digit(n: u32, radix: u32) -> Option<char>;
    pub fn from_u32(n: u32) -> Option<char>;
    pub unsafe fn from_u32_unchecked(n: u32) -> char;
    pub fn len_utf8(self) -> usize;
    pub fn len_utf16(self) -> usize;
    pub fn encode_utf8(self, to: &mut [u8]) -> &mut str;
    pub fn encode_utf16(self, to: &mut [u16]) -> &mut [u16];
    pub fn escape_unicode(self) -> Iter<char>;
    pub fn escape_default(self) -> Iter<char>;
    pub fn escape_debug(self) -> Iter<char>;
}
pub struct NonZero<T>;
pub struct Wrapping<T>(pub T);
pub struct Duration;
impl Duration { pub fn from_secs(n: u64) -> Duration; pub fn from_millis(n: u64) -> Duration; pub fn from_micros(n: u64) -> Duration; pub fn from_nanos(n: u64) -> Duration; pub fn new(secs: u64, nanos: u32) -> Duration; pub fn as_secs(&self) -> u64; pub fn as_millis(&self) -> u128; pub fn as_nanos(&self) -> u128; pub fn as_secs_f64(&self) -> f64; pub fn subsec_nanos(&self) -> u32; }
pub struct Instant;
impl Instant { pub fn now() -> Instant; pub fn elapsed(&self) -> Duration; pub fn duration_since(&self, earlier: Instant) -> Duration; }

// ── collections ────────────────────────────────────────────────────────────────────────────────

pub trait Map<K, V> {
    fn new() -> Self;
    fn with_capacity(n: usize) -> Self;
    fn element_at(&self, key: K) -> V;
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool;
    fn clear(&mut self);
    fn reserve(&mut self, n: usize);
    fn capacity(&self) -> usize;
    fn get<Q>(&self, key: &Q) -> Option<&V>;
    fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V>;
    fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)>;
    fn contains_key<Q>(&self, key: &Q) -> bool;
    fn insert(&mut self, key: K, value: V) -> Option<V>;
    fn remove<Q>(&mut self, key: &Q) -> Option<V>;
    fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)>;
    fn entry(&mut self, key: K) -> Entry<K, V>;
    fn retain(&mut self, f: fn(&K, &mut V) -> bool);
    fn keys(&self) -> Iter<&K>;
    fn values(&self) -> Iter<&V>;
    fn values_mut(&mut self) -> Iter<&mut V>;
    fn into_keys(self) -> Iter<K>;
    fn into_values(self) -> Iter<V>;
    fn iter(&self) -> Iter<(&K, &V)>;
    fn iter_mut(&mut self) -> Iter<(&K, &mut V)>;
    fn into_iter(self) -> Iter<(K, V)>;
    fn drain(&mut self) -> Iter<(K, V)>;
    fn extend<I>(&mut self, items: I);
    fn from_iter<I>(items: I) -> Self;
    fn from<S>(source: S) -> Self;
    fn range<R>(&self, range: R) -> Iter<(&K, &V)>;
    fn first_key_value(&self) -> Option<(&K, &V)>;
    fn last_key_value(&self) -> Option<(&K, &V)>;
    fn pop_first(&mut self) -> Option<(K, V)>;
    fn pop_last(&mut self) -> Option<(K, V)>;
}
pub struct HashMap<K, V>;
impl<K, V> Map<K, V> for HashMap<K, V> {}
pub struct BTreeMap<K, V>;
impl<K, V> Map<K, V> for BTreeMap<K, V> {}
pub enum Entry<K, V> { Occupied(OccupiedEntry<K, V>), Vacant(VacantEntry<K, V>) }
impl<K, V> Entry<K, V> { pub fn or_insert(self, value: V) -> &mut V; pub fn or_insert_with(self, f: fn() -> V) -> &mut V; pub fn or_default(self) -> &mut V; pub fn and_modify(self, f: fn(&mut V)) -> Entry<K, V>; pub fn key(&self) -> &K; }
pub struct OccupiedEntry<K, V>;
impl<K, V> OccupiedEntry<K, V> { pub fn get(&self) -> &V; pub fn get_mut(&mut self) -> &mut V; pub fn into_mut(self) -> &mut V; pub fn insert(&mut self, value: V) -> V; pub fn remove(self) -> V; pub fn key(&self) -> &K; }
pub struct VacantEntry<K, V>;
impl<K, V> VacantEntry<K, V> { pub fn insert(self, value: V) -> &mut V; pub fn key(&self) -> &K; pub fn into_key(self) -> K; }
pub trait Set<T> {
    fn new() -> Self;
    fn with_capacity(n: usize) -> Self;
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool;
    fn clear(&mut self);
    fn contains<Q>(&self, item: &Q) -> bool;
    fn get<Q>(&self, item: &Q) -> Option<&T>;
    fn insert(&mut self, item: T) -> bool;
    fn remove<Q>(&mut self, item: &Q) -> bool;
    fn take<Q>(&mut self, item: &Q) -> Option<T>;
    fn replace(&mut self, item: T) -> Option<T>;
    fn retain(&mut self, f: fn(&T) -> bool);
    fn iter(&self) -> Iter<&T>;
    fn into_iter(self) -> Iter<T>;
    fn drain(&mut self) -> Iter<T>;
    fn union(&self, other: &Self) -> Iter<&T>;
    fn intersection(&self, other: &Self) -> Iter<&T>;
    fn difference(&self, other: &Self) -> Iter<&T>;
    fn is_subset(&self, other: &Self) -> bool;
    fn is_superset(&self, other: &Self) -> bool;
    fn is_disjoint(&self, other: &Self) -> bool;
    fn extend<I>(&mut self, items: I);
    fn from_iter<I>(items: I) -> Self;
    fn from<S>(source: S) -> Self;
    fn first(&self) -> Option<&T>;
    fn last(&self) -> Option<&T>;
    fn pop_first(&mut self) -> Option<T>;
    fn pop_last(&mut self) -> Option<T>;
}
pub struct HashSet<T>;
impl<T> Set<T> for HashSet<T> {}
pub struct BTreeSet<T>;
impl<T> Set<T> for BTreeSet<T> {}
pub struct VecDeque<T>;
impl<T> VecDeque<T> { fn element_at(&self, index: usize) -> T; pub fn new() -> VecDeque<T>; pub fn with_capacity(n: usize) -> VecDeque<T>; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn clear(&mut self); pub fn get(&self, index: usize) -> Option<&T>; pub fn get_mut(&mut self, index: usize) -> Option<&mut T>; pub fn front(&self) -> Option<&T>; pub fn front_mut(&mut self) -> Option<&mut T>; pub fn back(&self) -> Option<&T>; pub fn back_mut(&mut self) -> Option<&mut T>; pub fn push_front(&mut self, item: T); pub fn push_back(&mut self, item: T); pub fn pop_front(&mut self) -> Option<T>; pub fn pop_back(&mut self) -> Option<T>; pub fn iter(&self) -> Iter<&T>; pub fn iter_mut(&mut self) -> Iter<&mut T>; pub fn into_iter(self) -> Iter<T>; pub fn drain<R>(&mut self, range: R) -> Iter<T>; pub fn extend<I>(&mut self, items: I); pub fn contains(&self, item: &T) -> bool; pub fn truncate(&mut self, n: usize); pub fn append(&mut self, other: &mut Self); }
pub struct BinaryHeap<T>;
impl<T> BinaryHeap<T> { pub fn new() -> BinaryHeap<T>; pub fn push(&mut self, item: T); pub fn pop(&mut self) -> Option<T>; pub fn peek(&self) -> Option<&T>; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn into_sorted_vec(self) -> Vec<T>; pub fn into_iter(self) -> Iter<T>; pub fn iter(&self) -> Iter<&T>; pub fn clear(&mut self); }
pub struct LinkedList<T>;
impl<T> LinkedList<T> { pub fn new() -> LinkedList<T>; pub fn push_back(&mut self, item: T); pub fn push_front(&mut self, item: T); pub fn pop_back(&mut self) -> Option<T>; pub fn pop_front(&mut self) -> Option<T>; pub fn iter(&self) -> Iter<&T>; pub fn into_iter(self) -> Iter<T>; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; }

// ── formatting, paths, threads ─────────────────────────────────────────────────────────────────

pub struct Formatter;
impl Formatter {
    pub fn write_str(&mut self, text: &str) -> Result<(), fmt::Error>;
    pub fn write_char(&mut self, c: char) -> Result<(), fmt::Error>;
    pub fn write_fmt(&mut self, arguments: Arguments) -> Result<(), fmt::Error>;
    pub fn pad(&mut self, text: &str) -> Result<(), fmt::Error>;
    pub fn pad_integral(&mut self, positive: bool, prefix: &str, digits: &str) -> Result<(), fmt::Error>;
    pub fn alternate(&self) -> bool;
    pub fn width(&self) -> Option<usize>;
    pub fn precision(&self) -> Option<usize>;
    pub fn fill(&self) -> char;
    pub fn sign_plus(&self) -> bool;
    pub fn debug_struct(&mut self, name: &str) -> DebugBuilder;
    pub fn debug_tuple(&mut self, name: &str) -> DebugBuilder;
    pub fn debug_list(&mut self) -> DebugBuilder;
    pub fn debug_set(&mut self) -> DebugBuilder;
    pub fn debug_map(&mut self) -> DebugBuilder;
}
pub struct DebugBuilder;
impl DebugBuilder { pub fn field<T>(&mut self, name: &str, value: T) -> &mut DebugBuilder; pub fn entry<T>(&mut self, key: T, value: T) -> &mut DebugBuilder; pub fn entries<I>(&mut self, entries: I) -> &mut DebugBuilder; pub fn finish(&mut self) -> Result<(), fmt::Error>; pub fn finish_non_exhaustive(&mut self) -> Result<(), fmt::Error>; }
pub struct Arguments;
impl Arguments { pub fn as_str(&self) -> Option<&str>; }
pub struct Path;
impl Path { pub fn new<S>(text: &S) -> &Path; pub fn join<P>(&self, path: P) -> PathBuf; pub fn parent(&self) -> Option<&Path>; pub fn file_name(&self) -> Option<&OsStr>; pub fn file_stem(&self) -> Option<&OsStr>; pub fn extension(&self) -> Option<&OsStr>; pub fn exists(&self) -> bool; pub fn is_file(&self) -> bool; pub fn is_dir(&self) -> bool; pub fn is_absolute(&self) -> bool; pub fn to_path_buf(&self) -> PathBuf; pub fn to_str(&self) -> Option<&str>; pub fn to_string_lossy(&self) -> Cow<str>; pub fn display(&self) -> Unknown; pub fn components(&self) -> Iter<Unknown>; pub fn strip_prefix<P>(&self, base: P) -> Result<&Path, Unknown>; pub fn starts_with<P>(&self, base: P) -> bool; pub fn ends_with<P>(&self, base: P) -> bool; pub fn with_extension<S>(&self, extension: S) -> PathBuf; pub fn canonicalize(&self) -> Result<PathBuf, io::Error>; pub fn as_os_str(&self) -> &OsStr; pub fn read_dir(&self) -> Result<Iter<Unknown>, io::Error>; }
pub struct PathBuf;
impl Deref for PathBuf { type Target = Path; }
impl PathBuf { pub fn new() -> PathBuf; pub fn push<P>(&mut self, path: P); pub fn pop(&mut self) -> bool; pub fn from<S>(source: S) -> PathBuf; pub fn as_path(&self) -> &Path; pub fn set_extension<S>(&mut self, extension: S) -> bool; pub fn into_os_string(self) -> OsString; }
pub struct OsStr;
impl OsStr { pub fn to_str(&self) -> Option<&str>; pub fn to_string_lossy(&self) -> Cow<str>; pub fn to_os_string(&self) -> OsString; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; pub fn new<S>(text: &S) -> &OsStr; }
pub struct OsString;
impl Deref for OsString { type Target = OsStr; }
pub struct CStr;
pub struct CString;
pub struct AtomicUsize;
pub struct AtomicBool;
pub struct AtomicU64;
pub struct AtomicU32;
pub struct AtomicPtr<T>;
pub trait Atomic<T> { fn new(value: T) -> Self; fn load(&self, order: Ordering) -> T; fn store(&self, value: T, order: Ordering); fn swap(&self, value: T, order: Ordering) -> T; fn fetch_add(&self, value: T, order: Ordering) -> T; fn fetch_sub(&self, value: T, order: Ordering) -> T; fn fetch_or(&self, value: T, order: Ordering) -> T; fn compare_exchange(&self, old: T, new: T, a: Ordering, b: Ordering) -> Result<T, T>; fn compare_exchange_weak(&self, old: T, new: T, a: Ordering, b: Ordering) -> Result<T, T>; fn get_mut(&mut self) -> &mut T; fn into_inner(self) -> T; }
impl Atomic<usize> for AtomicUsize {}
impl Atomic<bool> for AtomicBool {}
impl Atomic<u64> for AtomicU64 {}
impl Atomic<u32> for AtomicU32 {}
impl<T> Atomic<*mut T> for AtomicPtr<T> {}
pub struct JoinHandle<T>;
impl<T> JoinHandle<T> { pub fn join(self) -> Result<T, Unknown>; pub fn thread(&self) -> Unknown; pub fn is_finished(&self) -> bool; }
pub struct Once;
impl Once { pub const fn new() -> Once; pub fn call_once(&self, f: fn()); pub fn is_completed(&self) -> bool; }

pub fn drop<T>(value: T);

// What the macros of the library give.
pub mod macros {
    pub fn assert();
    pub fn assert_eq();
    pub fn assert_ne();
    pub fn cfg() -> bool;
    pub fn column() -> u32;
    pub fn compile_error();
    pub fn concat() -> &str;
    pub fn dbg<T>(value: T) -> T;
    pub fn debug_assert();
    pub fn debug_assert_eq();
    pub fn debug_assert_ne();
    pub fn env() -> &str;
    pub fn eprint();
    pub fn eprintln();
    pub fn file() -> &str;
    pub fn format() -> String;
    pub fn format_args() -> Arguments;
    pub fn include();
    pub fn include_bytes() -> &[u8];
    pub fn include_str() -> &str;
    pub fn line() -> u32;
    pub fn matches() -> bool;
    pub fn module_path() -> &str;
    pub fn option_env() -> Option<&str>;
    pub fn panic() -> !;
    pub fn print();
    pub fn println();
    pub fn stringify() -> &str;
    pub fn thread_local();
    pub fn todo() -> !;
    pub fn unimplemented() -> !;
    pub fn unreachable() -> !;
    pub fn vec<T>(item: T) -> Vec<T>;
    pub fn write() -> Result<(), Unknown>;
    pub fn writeln() -> Result<(), Unknown>;
    pub fn r#try();
}
