// Locks and the like: the parts of sync that programs name.
package sync

type Locker interface {
	Lock()
	Unlock()
}

type Mutex struct{}

func (m *Mutex) Lock()
func (m *Mutex) TryLock() bool
func (m *Mutex) Unlock()

type RWMutex struct{}

func (m *RWMutex) Lock()
func (m *RWMutex) RLock()
func (m *RWMutex) RLocker() Locker
func (m *RWMutex) RUnlock()
func (m *RWMutex) TryLock() bool
func (m *RWMutex) TryRLock() bool
func (m *RWMutex) Unlock()

type WaitGroup struct{}

func (w *WaitGroup) Add(count int)
func (w *WaitGroup) Done()
func (w *WaitGroup) Go(run func())
func (w *WaitGroup) Wait()

type Once struct{}

func (o *Once) Do(run func())

type Pool struct{ New func() any }

func (p *Pool) Get() any
func (p *Pool) Put(value any)

type Map struct{}

func (m *Map) Delete(key any)
func (m *Map) Load(key any) (any, bool)
func (m *Map) LoadAndDelete(key any) (any, bool)
func (m *Map) LoadOrStore(key, value any) (any, bool)
func (m *Map) Range(each func(key, value any) bool)
func (m *Map) Store(key, value any)

type Cond struct{ L Locker }

func (c *Cond) Broadcast()
func (c *Cond) Signal()
func (c *Cond) Wait()

func NewCond(lock Locker) *Cond
func OnceFunc(run func()) func()
func OnceValue[T any](run func() T) func() T
