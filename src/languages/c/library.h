/* What the C library and POSIX supply, as far as programs use it most: names alone, what they take and give is left open. */

typedef struct size_t size_t;
typedef struct ssize_t ssize_t;
typedef struct ptrdiff_t ptrdiff_t;
typedef struct wchar_t wchar_t;
typedef struct wint_t wint_t;
typedef struct max_align_t max_align_t;
typedef struct time_t time_t;
typedef struct clock_t clock_t;
typedef struct off_t off_t;
typedef struct pid_t pid_t;
typedef struct uid_t uid_t;
typedef struct gid_t gid_t;
typedef struct mode_t mode_t;
typedef struct dev_t dev_t;
typedef struct ino_t ino_t;
typedef struct nlink_t nlink_t;
typedef struct blkcnt_t blkcnt_t;
typedef struct blksize_t blksize_t;
typedef struct useconds_t useconds_t;
typedef struct suseconds_t suseconds_t;
typedef struct socklen_t socklen_t;
typedef struct sa_family_t sa_family_t;
typedef struct in_addr_t in_addr_t;
typedef struct in_port_t in_port_t;
typedef struct nfds_t nfds_t;
typedef struct sig_atomic_t sig_atomic_t;
typedef struct sigset_t sigset_t;
typedef struct jmp_buf jmp_buf;
typedef struct sigjmp_buf sigjmp_buf;
typedef struct va_list va_list;
typedef struct fpos_t fpos_t;
typedef struct locale_t locale_t;
typedef struct mbstate_t mbstate_t;
typedef struct regex_t regex_t;
typedef struct regmatch_t regmatch_t;
typedef struct regoff_t regoff_t;
typedef struct int8_t int8_t;
typedef struct int16_t int16_t;
typedef struct int32_t int32_t;
typedef struct int64_t int64_t;
typedef struct uint8_t uint8_t;
typedef struct uint16_t uint16_t;
typedef struct uint32_t uint32_t;
typedef struct uint64_t uint64_t;
typedef struct intptr_t intptr_t;
typedef struct uintptr_t uintptr_t;
typedef struct intmax_t intmax_t;
typedef struct uintmax_t uintmax_t;
typedef struct int_least8_t int_least8_t;
typedef struct int_least16_t int_least16_t;
typedef struct int_least32_t int_least32_t;
typedef struct int_least64_t int_least64_t;
typedef struct uint_least8_t uint_least8_t;
typedef struct uint_least16_t uint_least16_t;
typedef struct uint_least32_t uint_least32_t;
typedef struct uint_least64_t uint_least64_t;
typedef struct int_fast8_t int_fast8_t;
typedef struct int_fast16_t int_fast16_t;
typedef struct int_fast32_t int_fast32_t;
typedef struct int_fast64_t int_fast64_t;
typedef struct uint_fast8_t uint_fast8_t;
typedef struct uint_fast16_t uint_fast16_t;
typedef struct uint_fast32_t uint_fast32_t;
typedef struct uint_fast64_t uint_fast64_t;
typedef struct pthread_t pthread_t;
typedef struct pthread_attr_t pthread_attr_t;
typedef struct pthread_mutex_t pthread_mutex_t;
typedef struct pthread_mutexattr_t pthread_mutexattr_t;
typedef struct pthread_cond_t pthread_cond_t;
typedef struct pthread_condattr_t pthread_condattr_t;
typedef struct pthread_once_t pthread_once_t;
typedef struct pthread_key_t pthread_key_t;
typedef struct pthread_rwlock_t pthread_rwlock_t;
typedef struct pthread_spinlock_t pthread_spinlock_t;
typedef struct sem_t sem_t;
typedef struct clockid_t clockid_t;
typedef struct timer_t timer_t;
typedef struct key_t key_t;
typedef struct id_t id_t;
typedef struct fd_set fd_set;
typedef struct div_t div_t;
typedef struct ldiv_t ldiv_t;
typedef struct lldiv_t lldiv_t;
typedef struct u_char u_char;
typedef struct u_int u_int;
typedef struct u_short u_short;
typedef struct u_long u_long;
typedef struct uint uint;
typedef struct ushort ushort;
typedef struct ulong ulong;
typedef struct FILE FILE;
typedef struct DIR DIR;

struct tm;
struct timespec;
struct timeval;
struct timezone;
struct itimerval;
struct stat;
struct dirent;
struct sockaddr;
struct sockaddr_in;
struct sockaddr_in6;
struct sockaddr_un;
struct sockaddr_storage;
struct in_addr;
struct in6_addr;
struct addrinfo;
struct hostent;
struct servent;
struct iovec;
struct msghdr;
struct pollfd;
struct epoll_event;
struct sigaction;
struct rusage;
struct rlimit;
struct utsname;
struct passwd;
struct group;
struct termios;
struct winsize;
struct flock;
struct lconv;
struct utimbuf;
struct statvfs;
struct tms;

#define EOF
#define SEEK_SET
#define SEEK_CUR
#define SEEK_END
#define BUFSIZ
#define EXIT_SUCCESS
#define EXIT_FAILURE
#define RAND_MAX
#define CHAR_BIT
#define CHAR_MAX
#define CHAR_MIN
#define INT_MAX
#define INT_MIN
#define UINT_MAX
#define LONG_MAX
#define LONG_MIN
#define ULONG_MAX
#define LLONG_MAX
#define LLONG_MIN
#define ULLONG_MAX
#define SHRT_MAX
#define USHRT_MAX
#define SIZE_MAX
#define SSIZE_MAX
#define PATH_MAX
#define INT8_MAX
#define INT16_MAX
#define INT32_MAX
#define INT64_MAX
#define UINT8_MAX
#define UINT16_MAX
#define UINT32_MAX
#define UINT64_MAX
#define DBL_MAX
#define DBL_MIN
#define DBL_EPSILON
#define FLT_MAX
#define HUGE_VAL
#define INFINITY
#define NAN
#define M_PI
#define EPERM
#define ENOENT
#define EINTR
#define EIO
#define EBADF
#define EAGAIN
#define ENOMEM
#define EACCES
#define EEXIST
#define ENOTDIR
#define EISDIR
#define EINVAL
#define EMFILE
#define ENOSPC
#define EPIPE
#define ERANGE
#define EDOM
#define EWOULDBLOCK
#define EINPROGRESS
#define ETIMEDOUT
#define ECONNREFUSED
#define ECONNRESET
#define O_RDONLY
#define O_WRONLY
#define O_RDWR
#define O_CREAT
#define O_EXCL
#define O_TRUNC
#define O_APPEND
#define O_NONBLOCK
#define O_CLOEXEC
#define SIGINT
#define SIGTERM
#define SIGKILL
#define SIGHUP
#define SIGPIPE
#define SIGCHLD
#define SIGSEGV
#define SIGABRT
#define SIGALRM
#define SIGUSR1
#define SIGUSR2
#define SIG_DFL
#define SIG_IGN
#define SIG_ERR
#define STDIN_FILENO
#define STDOUT_FILENO
#define STDERR_FILENO
#define NULL
#define WNOHANG
#define AF_INET
#define AF_INET6
#define AF_UNIX
#define SOCK_STREAM
#define SOCK_DGRAM
#define CLOCK_REALTIME
#define CLOCK_MONOTONIC
#define LC_ALL

extern FILE *stdin;
extern FILE *stdout;
extern FILE *stderr;
extern int errno;
extern char *optarg;
extern int optind;
extern int opterr;
extern int optopt;

/* stdio */
void *printf();
void *fprintf();
void *sprintf();
void *snprintf();
void *vprintf();
void *vfprintf();
void *vsprintf();
void *vsnprintf();
void *dprintf();
void *asprintf();
void *vasprintf();
void *scanf();
void *fscanf();
void *sscanf();
void *vscanf();
void *vfscanf();
void *vsscanf();
FILE *fopen();
FILE *freopen();
FILE *fdopen();
void *fclose();
void *fflush();
void *fread();
void *fwrite();
void *fgetc();
void *fgets();
void *fputc();
void *fputs();
void *getc();
void *getchar();
void *gets();
void *putc();
void *putchar();
void *puts();
void *ungetc();
void *fseek();
void *ftell();
void *fseeko();
void *ftello();
void *rewind();
void *fgetpos();
void *fsetpos();
void *feof();
void *ferror();
void *clearerr();
void *perror();
void *fileno();
void *remove();
void *rename();
FILE *tmpfile();
void *tmpnam();
void *setbuf();
void *setvbuf();
FILE *popen();
void *pclose();
void *getline();
void *getdelim();
void *flockfile();
void *funlockfile();
void *putc_unlocked();
void *getc_unlocked();
FILE *open_memstream();
FILE *fmemopen();

/* stdlib */
void *malloc();
void *calloc();
void *realloc();
void *reallocarray();
void *free();
void *aligned_alloc();
void *posix_memalign();
void *abort();
void *exit();
void *_exit();
void *_Exit();
void *quick_exit();
void *atexit();
void *at_quick_exit();
void *system();
void *getenv();
void *setenv();
void *unsetenv();
void *putenv();
void *secure_getenv();
void *abs();
void *labs();
void *llabs();
void *div();
void *ldiv();
void *lldiv();
void *rand();
void *srand();
void *rand_r();
void *random();
void *srandom();
void *atoi();
void *atol();
void *atoll();
void *atof();
void *strtol();
void *strtoul();
void *strtoll();
void *strtoull();
void *strtod();
void *strtof();
void *strtold();
void *qsort();
void *qsort_r();
void *bsearch();
void *mblen();
void *mbtowc();
void *wctomb();
void *mbstowcs();
void *wcstombs();
void *mkstemp();
void *mkdtemp();
void *mktemp();
void *realpath();
void *alloca();
void *getloadavg();
void *arc4random();
void *arc4random_uniform();
void *drand48();
void *lrand48();
void *srand48();

/* string */
void *memcpy();
void *memmove();
void *memset();
void *memcmp();
void *memchr();
void *memrchr();
void *mempcpy();
void *memmem();
void *strcpy();
void *strncpy();
void *stpcpy();
void *stpncpy();
void *strcat();
void *strncat();
void *strcmp();
void *strncmp();
void *strcoll();
void *strchr();
void *strrchr();
void *strchrnul();
void *strspn();
void *strcspn();
void *strpbrk();
void *strstr();
void *strcasestr();
void *strtok();
void *strtok_r();
void *strlen();
void *strnlen();
void *strerror();
void *strerror_r();
void *strdup();
void *strndup();
void *strxfrm();
void *strsep();
void *strsignal();
void *strcasecmp();
void *strncasecmp();
void *strlcpy();
void *strlcat();
void *bcopy();
void *bzero();
void *bcmp();
void *index();
void *rindex();
void *ffs();
void *explicit_bzero();

/* ctype */
void *isalnum();
void *isalpha();
void *isascii();
void *isblank();
void *iscntrl();
void *isdigit();
void *isgraph();
void *islower();
void *isprint();
void *ispunct();
void *isspace();
void *isupper();
void *isxdigit();
void *tolower();
void *toupper();
void *toascii();
void *iswalnum();
void *iswalpha();
void *iswdigit();
void *iswspace();
void *iswprint();
void *iswupper();
void *iswlower();
void *towlower();
void *towupper();

/* wchar */
void *wcslen();
void *wcscpy();
void *wcsncpy();
void *wcscat();
void *wcscmp();
void *wcsncmp();
void *wcschr();
void *wcsrchr();
void *wcsstr();
void *wmemcpy();
void *wmemset();
void *wprintf();
void *fwprintf();
void *swprintf();
void *mbrtowc();
void *wcrtomb();
void *mbrlen();
void *mbsinit();
void *mbsrtowcs();
void *wcsrtombs();
void *wcwidth();
void *wcswidth();
void *fgetwc();
void *fputwc();
void *btowc();
void *wctob();
void *wcstol();
void *wcstod();

/* math */
void *sin();
void *cos();
void *tan();
void *asin();
void *acos();
void *atan();
void *atan2();
void *sinh();
void *cosh();
void *tanh();
void *asinh();
void *acosh();
void *atanh();
void *exp();
void *exp2();
void *expm1();
void *log();
void *log2();
void *log10();
void *log1p();
void *logb();
void *pow();
void *sqrt();
void *cbrt();
void *hypot();
void *ceil();
void *floor();
void *trunc();
void *round();
void *lround();
void *llround();
void *rint();
void *lrint();
void *llrint();
void *nearbyint();
void *fabs();
void *fabsf();
void *fmod();
void *remainder();
void *fmax();
void *fmin();
void *fma();
void *frexp();
void *ldexp();
void *modf();
void *modff();
void *scalbn();
void *copysign();
void *nan();
void *nextafter();
void *erf();
void *erfc();
void *tgamma();
void *lgamma();
void *sinf();
void *cosf();
void *tanf();
void *sqrtf();
void *powf();
void *expf();
void *logf();
void *floorf();
void *ceilf();
void *fmodf();
void *isnan();
void *isinf();
void *isfinite();
void *signbit();
void *fpclassify();
void *isnormal();
void *fabsl();
void *floorl();
void *powl();
void *sqrtl();
void *frexpl();
void *ldexpl();

/* assert, errno, locale, setjmp, stdarg, stddef */
void *assert();
void *static_assert();
void *setlocale();
void *localeconv();
void *newlocale();
void *uselocale();
void *freelocale();
void *setjmp();
void *longjmp();
void *sigsetjmp();
void *siglongjmp();
void *_setjmp();
void *_longjmp();
void *va_start();
void *va_arg();
void *va_end();
void *va_copy();
void *offsetof();
void *__errno_location();

/* error, err, getopt */
void *error();
void *error_at_line();
void *err();
void *errx();
void *warn();
void *warnx();
void *verr();
void *verrx();
void *vwarn();
void *vwarnx();
void *getopt();
void *getopt_long();
void *getopt_long_only();
void *getsubopt();

/* signal */
void *signal();
void *sigaction();
void *sigemptyset();
void *sigfillset();
void *sigaddset();
void *sigdelset();
void *sigismember();
void *sigprocmask();
void *sigpending();
void *sigsuspend();
void *sigwait();
void *raise();
void *kill();
void *killpg();
void *alarm();
void *pause();
void *sigaltstack();
void *siginterrupt();

/* time */
void *time();
void *clock();
void *difftime();
void *mktime();
void *gmtime();
void *gmtime_r();
void *localtime();
void *localtime_r();
void *asctime();
void *asctime_r();
void *ctime();
void *ctime_r();
void *strftime();
void *strptime();
void *timegm();
void *tzset();
void *nanosleep();
void *clock_gettime();
void *clock_settime();
void *clock_getres();
void *gettimeofday();
void *settimeofday();
void *getitimer();
void *setitimer();
void *timer_create();
void *timer_settime();
void *utime();
void *utimes();
void *utimensat();
void *futimens();
void *times();

/* unistd, fcntl, sys */
void *open();
void *openat();
void *creat();
void *close();
void *read();
void *write();
void *pread();
void *pwrite();
void *readv();
void *writev();
void *lseek();
void *access();
void *faccessat();
void *dup();
void *dup2();
void *dup3();
void *pipe();
void *pipe2();
void *fork();
void *vfork();
void *execl();
void *execlp();
void *execle();
void *execv();
void *execvp();
void *execve();
void *wait();
void *waitpid();
void *wait3();
void *wait4();
void *getpid();
void *getppid();
void *getpgid();
void *setpgid();
void *getpgrp();
void *setsid();
void *getuid();
void *geteuid();
void *getgid();
void *getegid();
void *setuid();
void *setgid();
void *seteuid();
void *setegid();
void *getgroups();
void *setgroups();
void *initgroups();
void *chdir();
void *fchdir();
void *getcwd();
void *mkdir();
void *mkdirat();
void *rmdir();
void *link();
void *linkat();
void *unlink();
void *unlinkat();
void *symlink();
void *readlink();
void *readlinkat();
void *renameat();
void *chmod();
void *fchmod();
void *chown();
void *fchown();
void *lchown();
void *umask();
void *stat();
void *fstat();
void *lstat();
void *fstatat();
void *truncate();
void *ftruncate();
void *fsync();
void *fdatasync();
void *sync();
void *isatty();
void *ttyname();
void *tcgetattr();
void *tcsetattr();
void *sleep();
void *usleep();
void *sysconf();
void *pathconf();
void *fpathconf();
void *gethostname();
void *sethostname();
void *fcntl();
void *ioctl();
void *mmap();
void *munmap();
void *mprotect();
void *msync();
void *madvise();
void *mlock();
void *munlock();
void *brk();
void *sbrk();
void *select();
void *pselect();
void *poll();
void *ppoll();
void *epoll_create();
void *epoll_create1();
void *epoll_ctl();
void *epoll_wait();
void *kqueue();
void *kevent();
void *eventfd();
void *uname();
void *getrusage();
void *getrlimit();
void *setrlimit();
void *getpriority();
void *setpriority();
void *nice();
void *sched_yield();
void *daemon();
void *flock();
void *lockf();
void *mkfifo();
void *mknod();
void *statvfs();
void *statfs();
void *nftw();
void *ftw();
void *getpagesize();
void *getlogin();
void *crypt();
void *chroot();
void *confstr();
void *sendfile();
void *splice();
void *inotify_init();
void *inotify_add_watch();
void *inotify_rm_watch();
void *prctl();
void *ptrace();
void *syscall();
void *openlog();
void *syslog();
void *vsyslog();
void *closelog();
void *setlogmask();

/* dirent, glob, fnmatch, regex */
void *opendir();
void *fdopendir();
void *readdir();
void *readdir_r();
void *closedir();
void *rewinddir();
void *seekdir();
void *telldir();
void *scandir();
void *alphasort();
void *dirfd();
void *glob();
void *globfree();
void *fnmatch();
void *regcomp();
void *regexec();
void *regerror();
void *regfree();
void *wordexp();
void *wordfree();
void *basename();
void *dirname();
void *hcreate();
void *hsearch();
void *tsearch();
void *tfind();
void *tdelete();
void *twalk();
void *lfind();
void *lsearch();

/* pwd, grp */
void *getpwnam();
void *getpwuid();
void *getpwnam_r();
void *getpwuid_r();
void *getpwent();
void *setpwent();
void *endpwent();
void *getgrnam();
void *getgrgid();
void *getgrnam_r();
void *getgrgid_r();

/* sockets */
void *socket();
void *socketpair();
void *bind();
void *listen();
void *accept();
void *accept4();
void *connect();
void *shutdown();
void *send();
void *sendto();
void *sendmsg();
void *recv();
void *recvfrom();
void *recvmsg();
void *getsockopt();
void *setsockopt();
void *getsockname();
void *getpeername();
void *getaddrinfo();
void *freeaddrinfo();
void *gai_strerror();
void *getnameinfo();
void *gethostbyname();
void *gethostbyaddr();
void *getservbyname();
void *getprotobyname();
void *inet_addr();
void *inet_ntoa();
void *inet_aton();
void *inet_pton();
void *inet_ntop();
void *htonl();
void *htons();
void *ntohl();
void *ntohs();
void *if_nametoindex();
void *if_indextoname();
void *FD_SET();
void *FD_CLR();
void *FD_ISSET();
void *FD_ZERO();

/* pthread, semaphore, threads */
void *pthread_create();
void *pthread_join();
void *pthread_detach();
void *pthread_exit();
void *pthread_self();
void *pthread_equal();
void *pthread_cancel();
void *pthread_kill();
void *pthread_once();
void *pthread_sigmask();
void *pthread_attr_init();
void *pthread_attr_destroy();
void *pthread_attr_setdetachstate();
void *pthread_attr_setstacksize();
void *pthread_mutex_init();
void *pthread_mutex_destroy();
void *pthread_mutex_lock();
void *pthread_mutex_trylock();
void *pthread_mutex_unlock();
void *pthread_mutexattr_init();
void *pthread_mutexattr_settype();
void *pthread_mutexattr_destroy();
void *pthread_cond_init();
void *pthread_cond_destroy();
void *pthread_cond_wait();
void *pthread_cond_timedwait();
void *pthread_cond_signal();
void *pthread_cond_broadcast();
void *pthread_rwlock_init();
void *pthread_rwlock_destroy();
void *pthread_rwlock_rdlock();
void *pthread_rwlock_wrlock();
void *pthread_rwlock_unlock();
void *pthread_key_create();
void *pthread_key_delete();
void *pthread_getspecific();
void *pthread_setspecific();
void *pthread_setname_np();
void *pthread_atfork();
void *sem_init();
void *sem_destroy();
void *sem_open();
void *sem_close();
void *sem_wait();
void *sem_trywait();
void *sem_post();
void *thrd_create();
void *thrd_join();
void *mtx_init();
void *mtx_lock();
void *mtx_unlock();
void *mtx_destroy();
void *cnd_init();
void *cnd_wait();
void *cnd_signal();

/* dlfcn, iconv, langinfo, libintl */
void *dlopen();
void *dlsym();
void *dlclose();
void *dlerror();
void *iconv_open();
void *iconv();
void *iconv_close();
void *nl_langinfo();
void *gettext();
void *dgettext();
void *dcgettext();
void *ngettext();
void *bindtextdomain();
void *textdomain();

/* the compiler */
void *__builtin_expect();
void *__builtin_unreachable();
void *__builtin_offsetof();
void *__builtin_clz();
void *__builtin_ctz();
void *__builtin_clzll();
void *__builtin_ctzll();
void *__builtin_popcount();
void *__builtin_bswap16();
void *__builtin_bswap32();
void *__builtin_bswap64();
void *__builtin_memcpy();
void *__builtin_constant_p();
void *__builtin_types_compatible_p();
void *__builtin_add_overflow();
void *__builtin_mul_overflow();
void *__builtin_sub_overflow();
void *__builtin_prefetch();
void *__builtin_trap();
void *__sync_synchronize();
void *__sync_fetch_and_add();
void *__sync_add_and_fetch();
void *__sync_bool_compare_and_swap();
void *__atomic_load_n();
void *__atomic_store_n();
void *__atomic_fetch_add();
void *__atomic_exchange_n();
void *__atomic_compare_exchange_n();
void *atomic_load();
void *atomic_store();
void *atomic_fetch_add();
void *atomic_fetch_sub();
void *atomic_exchange();
void *atomic_compare_exchange_strong();
void *atomic_compare_exchange_weak();
void *atomic_init();
