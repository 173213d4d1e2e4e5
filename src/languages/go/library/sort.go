// The parts of sort that programs name.
package sort

type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}
type StringSlice []string
type IntSlice []int

func (s StringSlice) Len() int
func (s StringSlice) Less(i, j int) bool
func (s StringSlice) Swap(i, j int)
func (s IntSlice) Len() int
func (s IntSlice) Less(i, j int) bool
func (s IntSlice) Swap(i, j int)

func Ints(numbers []int)
func IsSorted(data Interface) bool
func Reverse(data Interface) Interface
func Search(count int, fits func(i int) bool) int
func SearchInts(numbers []int, number int) int
func SearchStrings(texts []string, text string) int
func Slice(slice any, less func(i, j int) bool)
func SliceIsSorted(slice any, less func(i, j int) bool) bool
func SliceStable(slice any, less func(i, j int) bool)
func Sort(data Interface)
func Stable(data Interface)
func Strings(texts []string)
