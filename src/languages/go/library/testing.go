// The parts of testing that programs name.
package testing

import "time"

type TB interface {
	Cleanup(run func())
	Error(values ...any)
	Errorf(format string, values ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(values ...any)
	Fatalf(format string, values ...any)
	Helper()
	Log(values ...any)
	Logf(format string, values ...any)
	Name() string
	Setenv(name, value string)
	Skip(values ...any)
	SkipNow()
	Skipf(format string, values ...any)
	Skipped() bool
	TempDir() string
}

type common struct{}

func (c *common) Cleanup(run func())
func (c *common) Error(values ...any)
func (c *common) Errorf(format string, values ...any)
func (c *common) Fail()
func (c *common) FailNow()
func (c *common) Failed() bool
func (c *common) Fatal(values ...any)
func (c *common) Fatalf(format string, values ...any)
func (c *common) Helper()
func (c *common) Log(values ...any)
func (c *common) Logf(format string, values ...any)
func (c *common) Name() string
func (c *common) Setenv(name, value string)
func (c *common) Skip(values ...any)
func (c *common) SkipNow()
func (c *common) Skipf(format string, values ...any)
func (c *common) Skipped() bool
func (c *common) TempDir() string

type T struct{ common }

func (t *T) Deadline() (time.Time, bool)
func (t *T) Parallel()
func (t *T) Run(name string, test func(t *T)) bool

type B struct {
	common
	N int
}

func (b *B) Loop() bool
func (b *B) ReportAllocs()
func (b *B) ResetTimer()
func (b *B) Run(name string, benchmark func(b *B)) bool
func (b *B) RunParallel(body func(loop *PB))
func (b *B) SetBytes(count int64)
func (b *B) StartTimer()
func (b *B) StopTimer()

type PB struct{}

func (p *PB) Next() bool

type F struct{ common }

func (f *F) Add(values ...any)
func (f *F) Fuzz(test any)

type M struct{}

func (m *M) Run() int

func AllocsPerRun(count int, run func()) float64
func Short() bool
func Verbose() bool
