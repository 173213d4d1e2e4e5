/* What the C++ library supplies, as far as programs use it most: the names, and what they give. */

/* Stand for the types that are words of the language; `final` says that they are no classes. */
struct integer_word final {};
struct long_word final {};
struct size_word final {};
struct floating_word final {};
struct boolean_word final {};
struct character_word final {};
struct text_word final {};

namespace std {

typedef long_word streamsize;
typedef long_word streamoff;
typedef void *nullptr_t;

template <typename T> struct iterator_of {
  T &operator*() const;
  T *operator->() const;
  iterator_of &operator++();
  iterator_of &operator--();
  T &operator[](size_t place) const;
  iterator_of base() const;
};

template <typename A, typename B> struct pair {
  A first;
  B second;
  pair();
  pair(const A &a, const B &b);
  void swap(pair &other);
};
template <typename A, typename B> pair<A, B> make_pair(A a, B b);
template <typename... Items> class tuple {};

template <typename T> class initializer_list {
public:
  iterator_of<T> begin() const;
  iterator_of<T> end() const;
  size_t size() const;
};

template <typename C> class basic_string_view {
public:
  iterator_of<C> begin() const;
  iterator_of<C> end() const;
  C &operator[](size_t place) const;
  C &at(size_t place) const;
  C &front() const;
  C &back() const;
  C *data() const;
  size_t size() const;
  size_t length() const;
  bool empty() const;
  basic_string_view substr(size_t from, size_t count) const;
  int compare(basic_string_view other) const;
  size_t find(basic_string_view other, size_t from) const;
  size_t rfind(basic_string_view other, size_t from) const;
  size_t find_first_of(basic_string_view other, size_t from) const;
  size_t find_last_of(basic_string_view other, size_t from) const;
  size_t find_first_not_of(basic_string_view other, size_t from) const;
  size_t find_last_not_of(basic_string_view other, size_t from) const;
  void remove_prefix(size_t count);
  void remove_suffix(size_t count);
  bool starts_with(basic_string_view other) const;
  bool ends_with(basic_string_view other) const;
};

template <typename C> class basic_string {
public:
  iterator_of<C> begin() const;
  iterator_of<C> end() const;
  iterator_of<C> rbegin() const;
  iterator_of<C> rend() const;
  iterator_of<C> cbegin() const;
  iterator_of<C> cend() const;
  C &operator[](size_t place) const;
  C &at(size_t place) const;
  C &front() const;
  C &back() const;
  C *c_str() const;
  C *data() const;
  size_t size() const;
  size_t length() const;
  size_t capacity() const;
  size_t max_size() const;
  bool empty() const;
  void clear();
  void reserve(size_t count);
  void resize(size_t count, C value);
  void shrink_to_fit();
  void push_back(C value);
  void pop_back();
  basic_string &append(const basic_string &other, size_t from, size_t count);
  basic_string &assign(const basic_string &other, size_t from, size_t count);
  basic_string &insert(size_t at, const basic_string &other);
  basic_string &erase(size_t from, size_t count);
  basic_string &replace(size_t from, size_t count, const basic_string &by);
  basic_string &operator+=(const basic_string &other);
  basic_string substr(size_t from, size_t count) const;
  int compare(const basic_string &other) const;
  size_t copy(C *target, size_t count) const;
  size_t find(const basic_string &other, size_t from) const;
  size_t rfind(const basic_string &other, size_t from) const;
  size_t find_first_of(const basic_string &other, size_t from) const;
  size_t find_last_of(const basic_string &other, size_t from) const;
  size_t find_first_not_of(const basic_string &other, size_t from) const;
  size_t find_last_not_of(const basic_string &other, size_t from) const;
  bool starts_with(const basic_string &other) const;
  bool ends_with(const basic_string &other) const;
  void swap(basic_string &other);
  static size_t npos;
};
using string = basic_string<character_word>;
using wstring = basic_string<character_word>;
using u16string = basic_string<character_word>;
using u32string = basic_string<character_word>;
using string_view = basic_string_view<character_word>;
using wstring_view = basic_string_view<character_word>;
string to_string(int value);
wstring to_wstring(int value);
int stoi(const string &text);
long_word stol(const string &text);
long_word stoll(const string &text);
size_t stoul(const string &text);
size_t stoull(const string &text);
float stof(const string &text);
double stod(const string &text);

template <typename T, typename A> class vector {
public:
  using value_type = T;
  using iterator = iterator_of<T>;
  using const_iterator = iterator_of<T>;
  using reverse_iterator = iterator_of<T>;
  using const_reverse_iterator = iterator_of<T>;
  using size_type = size_t;
  using reference = T;
  using const_reference = T;
  iterator_of<T> begin() const;
  iterator_of<T> end() const;
  iterator_of<T> rbegin() const;
  iterator_of<T> rend() const;
  iterator_of<T> cbegin() const;
  iterator_of<T> cend() const;
  iterator_of<T> crbegin() const;
  iterator_of<T> crend() const;
  T &operator[](size_t place) const;
  T &at(size_t place) const;
  T &front() const;
  T &back() const;
  T *data() const;
  size_t size() const;
  size_t capacity() const;
  size_t max_size() const;
  bool empty() const;
  void clear();
  void reserve(size_t count);
  void resize(size_t count);
  void shrink_to_fit();
  void assign(size_t count, const T &value);
  void push_back(const T &value);
  T &emplace_back();
  iterator_of<T> emplace(iterator_of<T> at);
  iterator_of<T> insert(iterator_of<T> at, const T &value);
  iterator_of<T> erase(iterator_of<T> at);
  void pop_back();
  void swap(vector &other);
};

template <typename T, typename A> class deque : public vector<T> {
public:
  void push_front(const T &value);
  T &emplace_front();
  void pop_front();
};

template <typename T, typename A> class list : public deque<T> {
public:
  void sort();
  void reverse();
  void remove(const T &value);
  void remove_if();
  void unique();
  void merge(list &other);
  void splice(iterator_of<T> at, list &other);
};
template <typename T, typename A> class forward_list : public list<T> {};

template <typename T, int N> class array {
public:
  using value_type = T;
  using iterator = iterator_of<T>;
  using const_iterator = iterator_of<T>;
  iterator_of<T> begin() const;
  iterator_of<T> end() const;
  iterator_of<T> cbegin() const;
  iterator_of<T> cend() const;
  iterator_of<T> rbegin() const;
  iterator_of<T> rend() const;
  T &operator[](size_t place) const;
  T &at(size_t place) const;
  T &front() const;
  T &back() const;
  T *data() const;
  size_t size() const;
  bool empty() const;
  void fill(const T &value);
  void swap(array &other);
};

template <typename K, typename C, typename A> class set {
public:
  using key_type = K;
  using value_type = K;
  using iterator = iterator_of<K>;
  using const_iterator = iterator_of<K>;
  using reverse_iterator = iterator_of<K>;
  using size_type = size_t;
  iterator_of<K> begin() const;
  iterator_of<K> end() const;
  iterator_of<K> rbegin() const;
  iterator_of<K> rend() const;
  iterator_of<K> cbegin() const;
  iterator_of<K> cend() const;
  size_t size() const;
  bool empty() const;
  void clear();
  size_t count(const K &key) const;
  bool contains(const K &key) const;
  iterator_of<K> find(const K &key) const;
  iterator_of<K> lower_bound(const K &key) const;
  iterator_of<K> upper_bound(const K &key) const;
  pair<iterator_of<K>, iterator_of<K>> equal_range(const K &key) const;
  pair<iterator_of<K>, bool> insert(const K &key);
  pair<iterator_of<K>, bool> emplace();
  iterator_of<K> emplace_hint();
  iterator_of<K> erase(const K &key);
  void reserve(size_t count);
  void swap(set &other);
};
template <typename K, typename C, typename A> class multiset : public set<K> {};
template <typename K, typename C, typename A> class unordered_set : public set<K> {};
template <typename K, typename C, typename A> class unordered_multiset : public set<K> {};

template <typename K, typename V, typename C, typename A> class map {
public:
  using key_type = K;
  using mapped_type = V;
  using value_type = pair<K, V>;
  using iterator = iterator_of<pair<K, V>>;
  using const_iterator = iterator_of<pair<K, V>>;
  using reverse_iterator = iterator_of<pair<K, V>>;
  using const_reverse_iterator = iterator_of<pair<K, V>>;
  using size_type = size_t;
  iterator_of<pair<K, V>> begin() const;
  iterator_of<pair<K, V>> end() const;
  iterator_of<pair<K, V>> rbegin() const;
  iterator_of<pair<K, V>> rend() const;
  iterator_of<pair<K, V>> cbegin() const;
  iterator_of<pair<K, V>> cend() const;
  V &operator[](const K &key);
  V &at(const K &key) const;
  size_t size() const;
  bool empty() const;
  void clear();
  size_t count(const K &key) const;
  bool contains(const K &key) const;
  iterator_of<pair<K, V>> find(const K &key) const;
  iterator_of<pair<K, V>> lower_bound(const K &key) const;
  iterator_of<pair<K, V>> upper_bound(const K &key) const;
  pair<iterator_of<pair<K, V>>, iterator_of<pair<K, V>>> equal_range(const K &key) const;
  pair<iterator_of<pair<K, V>>, bool> insert(const pair<K, V> &entry);
  pair<iterator_of<pair<K, V>>, bool> insert_or_assign(const K &key, const V &value);
  pair<iterator_of<pair<K, V>>, bool> emplace();
  pair<iterator_of<pair<K, V>>, bool> try_emplace(const K &key);
  iterator_of<pair<K, V>> emplace_hint();
  iterator_of<pair<K, V>> erase(const K &key);
  void reserve(size_t count);
  void rehash(size_t count);
  void swap(map &other);
};
template <typename K, typename V, typename C, typename A> class multimap : public map<K, V> {};
template <typename K, typename V, typename C, typename A> class unordered_map : public map<K, V> {};
template <typename K, typename V, typename C, typename A> class unordered_multimap : public map<K, V> {};

template <typename T, typename C> class stack {
public:
  T &top() const;
  void push(const T &value);
  T &emplace();
  void pop();
  size_t size() const;
  bool empty() const;
  void swap(stack &other);
};
template <typename T, typename C> class queue {
public:
  T &front() const;
  T &back() const;
  void push(const T &value);
  T &emplace();
  void pop();
  size_t size() const;
  bool empty() const;
  void swap(queue &other);
};
template <typename T, typename C, typename L> class priority_queue : public stack<T> {};
template <int N> class bitset {
public:
  bool test(size_t place) const;
  bitset &set(size_t place);
  bitset &reset(size_t place);
  bitset &flip(size_t place);
  size_t count() const;
  size_t size() const;
  bool any() const;
  bool none() const;
  bool all() const;
};

template <typename T, typename D> class unique_ptr {
public:
  using pointer = T;
  using element_type = T;
  T &operator*() const;
  T *operator->() const;
  T &operator[](size_t place) const;
  T *get() const;
  T *release();
  void reset(T *other);
  void swap(unique_ptr &other);
  D &get_deleter();
};
template <typename T> class shared_ptr {
public:
  using element_type = T;
  T &operator*() const;
  T *operator->() const;
  T *get() const;
  void reset(T *other);
  void swap(shared_ptr &other);
  long_word use_count() const;
  bool unique() const;
};
template <typename T> class weak_ptr {
public:
  shared_ptr<T> lock() const;
  bool expired() const;
  void reset();
  long_word use_count() const;
};
template <typename T> class auto_ptr : public unique_ptr<T> {};
template <typename T> class enable_shared_from_this {
public:
  shared_ptr<T> shared_from_this();
  weak_ptr<T> weak_from_this();
};
template <typename T> unique_ptr<T> make_unique();
template <typename T> shared_ptr<T> make_shared();
template <typename T> shared_ptr<T> allocate_shared();
template <typename T, typename U> shared_ptr<T> static_pointer_cast(const shared_ptr<U> &other);
template <typename T, typename U> shared_ptr<T> dynamic_pointer_cast(const shared_ptr<U> &other);
template <typename T, typename U> shared_ptr<T> const_pointer_cast(const shared_ptr<U> &other);

template <typename T> class optional {
public:
  T &operator*() const;
  T *operator->() const;
  T &value() const;
  T value_or(const T &other) const;
  bool has_value() const;
  void reset();
  T &emplace();
  void swap(optional &other);
};
struct nullopt_t {};
nullopt_t nullopt;
template <typename T> optional<T> make_optional(T value);
template <typename... Types> class variant {
public:
  size_t index() const;
  bool valueless_by_exception() const;
};
class any {
public:
  bool has_value() const;
  void reset();
};
template <typename F> class function {};
template <typename T> class reference_wrapper {
public:
  T &get() const;
};
template <typename T> reference_wrapper<T> ref(T &value);
template <typename T> reference_wrapper<T> cref(const T &value);
template <typename T> class hash {};
template <typename T> class less {};
template <typename T> class greater {};
template <typename T> class equal_to {};
template <typename T> class allocator {};
template <typename T> class numeric_limits {
public:
  static T max();
  static T min();
  static T lowest();
  static T epsilon();
  static T infinity();
  static T quiet_NaN();
};
template <typename T> class char_traits {};

template <typename T> T &&move(T &value);
template <typename T> T &&forward(T &value);
template <typename T> T exchange(T &value, T other);
template <typename T> void swap(T &a, T &b);
template <typename T> T *addressof(T &value);
template <typename T> T declval();
template <typename T> const T &min(const T &a, const T &b);
template <typename T> const T &max(const T &a, const T &b);
template <typename T> T abs(T value);
template <typename T> iterator_of<T> begin(T &all);
template <typename T> iterator_of<T> end(T &all);
template <typename I> I next(I at);
template <typename I> I prev(I at);
template <typename I> void advance(I &at, int count);
template <typename I> ptrdiff_t distance(I from, I to);
template <typename I, typename V> I find(I from, I to, const V &value);
template <typename I, typename F> I find_if(I from, I to, F test);
template <typename I, typename F> I find_if_not(I from, I to, F test);
template <typename I, typename V> I lower_bound(I from, I to, const V &value);
template <typename I, typename V> I upper_bound(I from, I to, const V &value);
template <typename I> I min_element(I from, I to);
template <typename I> I max_element(I from, I to);
template <typename I> I unique(I from, I to);
template <typename I, typename F> I remove_if(I from, I to, F test);
template <typename I, typename V> I remove(I from, I to, const V &value);
template <typename I, typename F> F for_each(I from, I to, F work);
template <typename I> void sort(I from, I to);
template <typename I> void stable_sort(I from, I to);
template <typename I> void reverse(I from, I to);

class exception {
public:
  exception();
  const char *what() const;
};
class runtime_error : public exception {
public:
  runtime_error(const string &message);
};
class logic_error : public exception {
public:
  logic_error(const string &message);
};
class invalid_argument : public logic_error {};
class domain_error : public logic_error {};
class length_error : public logic_error {};
class out_of_range : public logic_error {};
class range_error : public runtime_error {};
class overflow_error : public runtime_error {};
class underflow_error : public runtime_error {};
class bad_alloc : public exception {};
class bad_cast : public exception {};
class error_code {
public:
  int value() const;
  string message() const;
};
class error_category {
public:
  string message(int value) const;
};
class system_error : public runtime_error {
public:
  const error_code &code() const;
};

class ios_base {
public:
  int flags() const;
  int setf(int flag);
  long_word precision(long_word digits);
  long_word width(long_word columns);
};
class ios : public ios_base {
public:
  bool good() const;
  bool eof() const;
  bool fail() const;
  bool bad() const;
  void clear();
  void setstate(int state);
  int rdstate() const;
  int exceptions() const;
  char fill(char sign);
};
class ostream : public ios {
public:
  ostream &operator<<(int value);
  ostream &put(char sign);
  ostream &write(const char *text, streamsize count);
  ostream &flush();
  long_word tellp();
  ostream &seekp(long_word at);
};
class istream : public ios {
public:
  istream &operator>>(int &value);
  int get();
  int peek();
  istream &getline(char *text, streamsize count);
  istream &ignore(streamsize count);
  istream &read(char *text, streamsize count);
  istream &putback(char sign);
  istream &unget();
  streamsize gcount() const;
  long_word tellg();
  istream &seekg(long_word at);
};
class iostream : public istream {
public:
  ostream &put(char sign);
  ostream &write(const char *text, streamsize count);
  ostream &flush();
};
class ofstream : public ostream {
public:
  void open(const string &path);
  bool is_open() const;
  void close();
};
class ifstream : public istream {
public:
  void open(const string &path);
  bool is_open() const;
  void close();
};
class fstream : public iostream {
public:
  void open(const string &path);
  bool is_open() const;
  void close();
};
class ostringstream : public ostream {
public:
  string str() const;
};
class istringstream : public istream {
public:
  string str() const;
};
class stringstream : public iostream {
public:
  string str() const;
};
class streambuf {};
ostream cout;
ostream cerr;
ostream clog;
istream cin;
ostream &endl(ostream &stream);
ostream &flush(ostream &stream);
istream &getline(istream &stream, string &line);

class thread {
public:
  void join();
  void detach();
  bool joinable() const;
};
class mutex {
public:
  void lock();
  void unlock();
  bool try_lock();
};
class recursive_mutex : public mutex {};
class shared_mutex : public mutex {};
template <typename M> class lock_guard {};
template <typename M> class unique_lock {
public:
  void lock();
  void unlock();
  bool try_lock();
  bool owns_lock() const;
};
template <typename M> class shared_lock : public unique_lock<M> {};
template <typename M> class scoped_lock {};
class condition_variable {
public:
  void wait();
  void notify_one();
  void notify_all();
};
template <typename T> class atomic {
public:
  T load() const;
  void store(T value);
  T exchange(T value);
  T fetch_add(T value);
  T fetch_sub(T value);
  bool compare_exchange_weak(T &expected, T value);
  bool compare_exchange_strong(T &expected, T value);
};
template <typename T> class future {
public:
  T get();
  void wait() const;
  bool valid() const;
};
template <typename T> class promise {
public:
  future<T> get_future();
  void set_value(const T &value);
};
}
