// Points in time and what lies between them: the parts of time that programs name.
package time

type Duration int64

func (d Duration) Hours() float64
func (d Duration) Milliseconds() int64
func (d Duration) Minutes() float64
func (d Duration) Nanoseconds() int64
func (d Duration) Round(to Duration) Duration
func (d Duration) Seconds() float64
func (d Duration) String() string
func (d Duration) Truncate(to Duration) Duration

type Month int

func (m Month) String() string

type Weekday int

func (d Weekday) String() string

type Location struct{}

func (l *Location) String() string

type Time struct{}

func (t Time) Add(more Duration) Time
func (t Time) AddDate(years int, months int, days int) Time
func (t Time) After(other Time) bool
func (t Time) Before(other Time) bool
func (t Time) Clock() (int, int, int)
func (t Time) Compare(other Time) int
func (t Time) Date() (int, Month, int)
func (t Time) Day() int
func (t Time) Equal(other Time) bool
func (t Time) Format(layout string) string
func (t Time) Hour() int
func (t Time) In(place *Location) Time
func (t Time) IsZero() bool
func (t Time) Local() Time
func (t Time) Location() *Location
func (t Time) Minute() int
func (t Time) Month() Month
func (t Time) Nanosecond() int
func (t Time) Round(to Duration) Time
func (t Time) Second() int
func (t Time) String() string
func (t Time) Sub(other Time) Duration
func (t Time) Truncate(to Duration) Time
func (t Time) UTC() Time
func (t Time) Unix() int64
func (t Time) UnixMilli() int64
func (t Time) UnixNano() int64
func (t Time) Weekday() Weekday
func (t Time) Year() int
func (t Time) YearDay() int

type Timer struct{ C <-chan Time }

func (t *Timer) Reset(after Duration) bool
func (t *Timer) Stop() bool

type Ticker struct{ C <-chan Time }

func (t *Ticker) Reset(every Duration)
func (t *Ticker) Stop()

type ParseError struct {
	Layout  string
	Value   string
	Message string
}

func (e *ParseError) Error() string

const Nanosecond Duration = 1
const Microsecond Duration = 1
const Millisecond Duration = 1
const Second Duration = 1
const Minute Duration = 1
const Hour Duration = 1
const RFC1123 = ""
const RFC3339 = ""
const RFC3339Nano = ""
const Kitchen = ""

var Local *Location
var UTC *Location

func After(wait Duration) <-chan Time
func AfterFunc(wait Duration, run func()) *Timer
func Date(year int, month Month, day, hour, minute, second, nanosecond int, place *Location) Time
func FixedZone(name string, offset int) *Location
func LoadLocation(name string) (*Location, error)
func NewTicker(every Duration) *Ticker
func NewTimer(after Duration) *Timer
func Now() Time
func Parse(layout, text string) (Time, error)
func ParseDuration(text string) (Duration, error)
func ParseInLocation(layout, text string, place *Location) (Time, error)
func Since(start Time) Duration
func Sleep(wait Duration)
func Tick(every Duration) <-chan Time
func Unix(seconds int64, nanoseconds int64) Time
func UnixMilli(milliseconds int64) Time
func Until(end Time) Duration
