// Requests and answers: the parts of net/http that programs name.
package http

import (
	"context"
	"io"
	"time"
)

type Header map[string][]string

func (h Header) Add(key, value string)
func (h Header) Clone() Header
func (h Header) Del(key string)
func (h Header) Get(key string) string
func (h Header) Set(key, value string)
func (h Header) Values(key string) []string

type Handler interface {
	ServeHTTP(answer ResponseWriter, request *Request)
}
type HandlerFunc func(answer ResponseWriter, request *Request)

func (f HandlerFunc) ServeHTTP(answer ResponseWriter, request *Request)

type ResponseWriter interface {
	Header() Header
	Write(data []byte) (int, error)
	WriteHeader(status int)
}
type Flusher interface{ Flush() }
type CloseNotifier interface{ CloseNotify() <-chan bool }
type RoundTripper interface {
	RoundTrip(request *Request) (*Response, error)
}

type Cookie struct {
	Name     string
	Value    string
	Path     string
	Domain   string
	Expires  time.Time
	MaxAge   int
	Secure   bool
	HttpOnly bool
	SameSite SameSite
}

func (c *Cookie) String() string
func (c *Cookie) Valid() error

type SameSite int

type Request struct {
	Method        string
	Proto         string
	Header        Header
	Trailer       Header
	Body          io.ReadCloser
	ContentLength int64
	Host          string
	RemoteAddr    string
	RequestURI    string
	Response      *Response
}

func (r *Request) AddCookie(cookie *Cookie)
func (r *Request) BasicAuth() (string, string, bool)
func (r *Request) Clone(ctx context.Context) *Request
func (r *Request) Context() context.Context
func (r *Request) Cookie(name string) (*Cookie, error)
func (r *Request) Cookies() []*Cookie
func (r *Request) FormValue(key string) string
func (r *Request) ParseForm() error
func (r *Request) ParseMultipartForm(memory int64) error
func (r *Request) PathValue(name string) string
func (r *Request) PostFormValue(key string) string
func (r *Request) Referer() string
func (r *Request) SetBasicAuth(user, password string)
func (r *Request) UserAgent() string
func (r *Request) WithContext(ctx context.Context) *Request
func (r *Request) Write(to io.Writer) error

type Response struct {
	Status        string
	StatusCode    int
	Proto         string
	Header        Header
	Body          io.ReadCloser
	ContentLength int64
	Request       *Request
}

func (r *Response) Cookies() []*Cookie
func (r *Response) Write(to io.Writer) error

type Client struct {
	Transport     RoundTripper
	CheckRedirect func(request *Request, via []*Request) error
	Timeout       time.Duration
}

func (c *Client) CloseIdleConnections()
func (c *Client) Do(request *Request) (*Response, error)
func (c *Client) Get(address string) (*Response, error)
func (c *Client) Head(address string) (*Response, error)
func (c *Client) Post(address, kind string, body io.Reader) (*Response, error)

type Transport struct{}

func (t *Transport) Clone() *Transport
func (t *Transport) CloseIdleConnections()
func (t *Transport) RoundTrip(request *Request) (*Response, error)

type ServeMux struct{}

func (m *ServeMux) Handle(pattern string, handler Handler)
func (m *ServeMux) HandleFunc(pattern string, handler func(answer ResponseWriter, request *Request))
func (m *ServeMux) ServeHTTP(answer ResponseWriter, request *Request)

type Server struct {
	Addr         string
	Handler      Handler
	ReadTimeout  time.Duration
	WriteTimeout time.Duration
	IdleTimeout  time.Duration
}

func (s *Server) Close() error
func (s *Server) ListenAndServe() error
func (s *Server) ListenAndServeTLS(certificate, key string) error
func (s *Server) RegisterOnShutdown(run func())
func (s *Server) Shutdown(ctx context.Context) error

var DefaultClient *Client
var DefaultServeMux *ServeMux
var DefaultTransport RoundTripper
var NoBody io.ReadCloser
var ErrServerClosed error

func Error(answer ResponseWriter, message string, status int)
func FileServer(root any) Handler
func Get(address string) (*Response, error)
func Handle(pattern string, handler Handler)
func HandleFunc(pattern string, handler func(answer ResponseWriter, request *Request))
func Head(address string) (*Response, error)
func ListenAndServe(address string, handler Handler) error
func NewRequest(method, address string, body io.Reader) (*Request, error)
func NewRequestWithContext(ctx context.Context, method, address string, body io.Reader) (*Request, error)
func NewServeMux() *ServeMux
func NotFound(answer ResponseWriter, request *Request)
func NotFoundHandler() Handler
func Post(address, kind string, body io.Reader) (*Response, error)
func Redirect(answer ResponseWriter, request *Request, address string, status int)
func ServeFile(answer ResponseWriter, request *Request, path string)
func SetCookie(answer ResponseWriter, cookie *Cookie)
func StatusText(status int) string
func StripPrefix(prefix string, handler Handler) Handler
func TimeoutHandler(handler Handler, wait time.Duration, message string) Handler
