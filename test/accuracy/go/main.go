// Prints what go/types knows of the calls, imports and inheritance in a folder of packages, as JSON; see goOracle.ts.
package main

import (
	"encoding/json"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode/utf16"
)

type relation struct {
	Kind     string   `json:"kind"`
	From     string   `json:"from"`
	Accepted []string `json:"accepted"`
	Site     string   `json:"site"`
	Text     string   `json:"text"`
}

type report struct {
	Expected  []relation `json:"expected"`
	Callers   []string   `json:"callers"`
	NoOpinion []string   `json:"noOpinion"`
	Files     []string   `json:"files"`
	Errors    []string   `json:"errors"`
}

type oracle struct {
	root     string
	module   string
	fset     *token.FileSet
	outside  types.Importer
	packages map[string]*checked
	lines    map[string][]string
	// By folder, receiver and name: every definition in any file, also of other systems.
	variants map[string][]string
	// Generated files, which are not ingested.
	skipped map[string]bool
	report  report
}

type checked struct {
	folder  string
	files   []*ast.File
	info    *types.Info
	types   *types.Package
	pending bool
}

func main() {
	root, err := filepath.Abs(os.Args[1])
	if err != nil {
		panic(err)
	}
	fset := token.NewFileSet()
	o := &oracle{
		root:     root,
		module:   moduleName(root),
		fset:     fset,
		outside:  importer.ForCompiler(fset, "source", nil),
		packages: map[string]*checked{},
		lines:    map[string][]string{},
		variants: map[string][]string{},
		skipped:  map[string]bool{},
	}
	folders := o.folders()
	for _, folder := range folders {
		o.collectVariants(folder)
	}
	for _, folder := range folders {
		o.check(folder)
	}
	for _, folder := range folders {
		if p := o.packages[folder]; p != nil {
			o.tell(p)
		}
	}
	o.tellImplements(folders)
	if err := json.NewEncoder(os.Stdout).Encode(o.report); err != nil {
		panic(err)
	}
}

func moduleName(root string) string {
	text, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return ""
	}
	for _, line := range strings.Split(string(text), "\n") {
		if words := strings.Fields(line); len(words) == 2 && words[0] == "module" && words[1] != "std" {
			return words[1]
		}
	}
	return ""
}

func (o *oracle) folders() []string {
	found := map[string]bool{}
	filepath.WalkDir(o.root, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && entry.Name() == "testdata" {
			return filepath.SkipDir
		}
		if err == nil && strings.HasSuffix(file, ".go") {
			found[filepath.Dir(file)] = true
		}
		return nil
	})
	var folders []string
	for folder := range found {
		folders = append(folders, folder)
	}
	sort.Strings(folders)
	return folders
}

func (o *oracle) collectVariants(folder string) {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(o.fset, filepath.Join(folder, name), nil, parser.ParseComments)
		if file == nil || err != nil {
			continue
		}
		if generated(file) {
			o.skipped[filepath.Join(folder, name)] = true
			continue
		}
		for _, declaration := range file.Decls {
			switch each := declaration.(type) {
			case *ast.FuncDecl:
				key := folder + " " + receiverName(each) + " " + each.Name.Name
				o.variants[key] = append(o.variants[key], o.key(each.Name.Pos(), each.Name.Name))
			case *ast.GenDecl:
				for _, spec := range each.Specs {
					if t, ok := spec.(*ast.TypeSpec); ok {
						key := folder + "  " + t.Name.Name
						o.variants[key] = append(o.variants[key], o.key(t.Name.Pos(), t.Name.Name))
					}
				}
			}
		}
	}
}

func receiverName(declaration *ast.FuncDecl) string {
	if declaration.Recv == nil || len(declaration.Recv.List) == 0 {
		return ""
	}
	expr := declaration.Recv.List[0].Type
	for {
		switch each := expr.(type) {
		case *ast.StarExpr:
			expr = each.X
		case *ast.ParenExpr:
			expr = each.X
		case *ast.IndexExpr:
			expr = each.X
		case *ast.IndexListExpr:
			expr = each.X
		case *ast.Ident:
			return each.Name
		default:
			return ""
		}
	}
}

// Import finds packages of the folder first, the installed sources otherwise.
func (o *oracle) Import(text string) (*types.Package, error) {
	if folder := o.folderOf(text); folder != "" {
		if p := o.check(folder); p != nil && p.types != nil && !p.pending {
			return p.types, nil
		}
	}
	return o.outside.Import(text)
}

func (o *oracle) folderOf(text string) string {
	relative := text
	if o.module != "" {
		if text != o.module && !strings.HasPrefix(text, o.module+"/") {
			return ""
		}
		relative = strings.TrimPrefix(strings.TrimPrefix(text, o.module), "/")
	}
	folder := filepath.Join(o.root, filepath.FromSlash(relative))
	if names, _ := filepath.Glob(filepath.Join(folder, "*.go")); len(names) > 0 {
		return folder
	}
	return ""
}

func (o *oracle) check(folder string) *checked {
	if known, ok := o.packages[folder]; ok {
		return known
	}
	context := build.Default
	context.CgoEnabled = false
	found, err := context.ImportDir(folder, 0)
	if err != nil || len(found.GoFiles) == 0 {
		o.packages[folder] = nil
		return nil
	}
	p := &checked{folder: folder, pending: true, info: &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Uses:       map[*ast.Ident]types.Object{},
		Defs:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}}
	o.packages[folder] = p
	for _, name := range found.GoFiles {
		file, err := parser.ParseFile(o.fset, filepath.Join(folder, name), nil, parser.ParseComments)
		if err == nil {
			p.files = append(p.files, file)
		}
	}
	config := types.Config{Importer: o, FakeImportC: true, Error: func(err error) {
		if len(o.report.Errors) < 20 {
			o.report.Errors = append(o.report.Errors, err.Error())
		}
	}}
	relative, _ := filepath.Rel(o.root, folder)
	p.types, _ = config.Check(path.Join(o.module, filepath.ToSlash(relative)), o.fset, p.files, p.info)
	p.pending = false
	return p
}

func (o *oracle) relative(file string) string {
	relative, err := filepath.Rel(o.root, file)
	if err != nil || strings.HasPrefix(relative, "..") {
		return ""
	}
	return filepath.ToSlash(relative)
}

func (o *oracle) key(at token.Pos, name string) string {
	position := o.fset.Position(at)
	return o.relative(position.Filename) + ":" + strconv.Itoa(position.Line) + ":" + name
}

func (o *oracle) line(position token.Position) string {
	lines, ok := o.lines[position.Filename]
	if !ok {
		text, _ := os.ReadFile(position.Filename)
		lines = strings.Split(string(text), "\n")
		o.lines[position.Filename] = lines
	}
	if position.Line > len(lines) {
		return ""
	}
	return lines[position.Line-1]
}

// Columns are counted as editors count them.
func (o *oracle) site(at token.Pos) string {
	position := o.fset.Position(at)
	line := o.line(position)
	column := position.Column - 1
	if column <= len(line) {
		column = len(utf16.Encode([]rune(line[:column])))
	}
	return o.relative(position.Filename) + ":" + strconv.Itoa(position.Line) + ":" + strconv.Itoa(column+1)
}

// accepted are the places of an object in the folder, all variants of it; none for one outside.
func (o *oracle) accepted(object types.Object) []string {
	if object == nil || object.Pkg() == nil {
		return nil
	}
	position := o.fset.Position(object.Pos())
	if o.relative(position.Filename) == "" || o.skipped[position.Filename] {
		return nil
	}
	own := o.key(object.Pos(), object.Name())
	receiver := ""
	if function, ok := object.(*types.Func); ok {
		if r := function.Type().(*types.Signature).Recv(); r != nil {
			if named := namedOf(r.Type()); named != nil {
				receiver = named.Obj().Name()
			}
		}
	}
	result := []string{own}
	for _, each := range o.variants[filepath.Dir(position.Filename)+" "+receiver+" "+object.Name()] {
		if each != own {
			result = append(result, each)
		}
	}
	return result
}

func namedOf(t types.Type) *types.Named {
	if pointer, ok := t.(*types.Pointer); ok {
		t = pointer.Elem()
	}
	named, _ := t.(*types.Named)
	if named != nil {
		return named.Origin()
	}
	return nil
}

func (o *oracle) add(kind, from string, accepted []string, at token.Pos) {
	if from != "" && len(accepted) > 0 {
		text := strings.TrimSpace(o.line(o.fset.Position(at)))
		o.report.Expected = append(o.report.Expected, relation{kind, from, accepted, o.site(at), text})
	}
}

func (o *oracle) tell(p *checked) {
	for _, file := range p.files {
		if o.skipped[o.fset.Position(file.Pos()).Filename] {
			continue
		}
		name := o.relative(o.fset.Position(file.Pos()).Filename)
		o.report.Files = append(o.report.Files, name)
		for _, spec := range file.Imports {
			text, _ := strconv.Unquote(spec.Path.Value)
			if folder := o.folderOf(text); folder != "" {
				names, _ := filepath.Glob(filepath.Join(folder, "*.go"))
				var accepted []string
				for _, each := range names {
					accepted = append(accepted, o.relative(each))
				}
				o.add("imports", name, accepted, spec.Path.Pos())
			}
		}
		for _, declaration := range file.Decls {
			caller := ""
			if function, ok := declaration.(*ast.FuncDecl); ok {
				caller = o.key(function.Name.Pos(), function.Name.Name)
				o.report.Callers = append(o.report.Callers, caller)
			}
			ast.Inspect(declaration, func(node ast.Node) bool {
				switch each := node.(type) {
				case *ast.CallExpr:
					o.tellCall(p, caller, each)
				case *ast.CompositeLit:
					if each.Type != nil {
						if named, ok := p.info.Types[each.Type].Type.(*types.Named); ok {
							o.add("calls", caller, o.accepted(named.Origin().Obj()), lastName(each.Type))
						}
					}
				case *ast.TypeSpec:
					o.tellEmbedded(p, each)
				}
				return true
			})
		}
	}
}

func generated(file *ast.File) bool {
	for _, group := range file.Comments {
		for _, comment := range group.List {
			if comment.Pos() < file.Package && strings.HasPrefix(comment.Text, "// Code generated ") &&
				strings.HasSuffix(comment.Text, " DO NOT EDIT.") {
				return true
			}
		}
	}
	return false
}

func lastName(expr ast.Expr) token.Pos {
	switch each := expr.(type) {
	case *ast.SelectorExpr:
		return each.Sel.Pos()
	case *ast.IndexExpr:
		return lastName(each.X)
	case *ast.IndexListExpr:
		return lastName(each.X)
	case *ast.ParenExpr:
		return lastName(each.X)
	}
	return expr.Pos()
}

func (o *oracle) tellCall(p *checked, caller string, call *ast.CallExpr) {
	if p.info.Types[call.Fun].IsType() || p.info.Types[call.Fun].IsBuiltin() {
		return
	}
	expr := call.Fun
	for {
		if paren, ok := expr.(*ast.ParenExpr); ok {
			expr = paren.X
		} else if index, ok := expr.(*ast.IndexExpr); ok && p.info.Types[index.Index].IsType() {
			expr = index.X
		} else if index, ok := expr.(*ast.IndexListExpr); ok {
			expr = index.X
		} else {
			break
		}
	}
	at := lastName(expr)
	var object types.Object
	switch each := expr.(type) {
	case *ast.Ident:
		object = p.info.Uses[each]
	case *ast.SelectorExpr:
		object = p.info.Uses[each.Sel]
	}
	function, ok := object.(*types.Func)
	if !ok {
		// A function value may be anything.
		o.report.NoOpinion = append(o.report.NoOpinion, o.site(at))
		return
	}
	o.add("calls", caller, o.accepted(function.Origin()), at)
}

func (o *oracle) tellEmbedded(p *checked, spec *ast.TypeSpec) {
	from := o.key(spec.Name.Pos(), spec.Name.Name)
	tell := func(expr ast.Expr) {
		if named := namedOf(p.info.Types[expr].Type); named != nil {
			o.add("inherits", from, o.accepted(named.Obj()), lastName(expr))
		}
	}
	switch shape := spec.Type.(type) {
	case *ast.StructType:
		for _, field := range shape.Fields.List {
			if len(field.Names) == 0 {
				tell(field.Type)
			}
		}
	case *ast.InterfaceType:
		for _, field := range shape.Methods.List {
			if len(field.Names) == 0 {
				tell(field.Type)
			}
		}
	}
}

func (o *oracle) tellImplements(folders []string) {
	var named, interfaces []*types.Named
	for _, folder := range folders {
		p := o.packages[folder]
		if p == nil || p.types == nil {
			continue
		}
		for _, object := range p.info.Defs {
			// Interfaces inside of functions are implemented, too.
			if name, ok := object.(*types.TypeName); ok && name.Parent() != p.types.Scope() && !name.IsAlias() {
				each, isNamed := name.Type().(*types.Named)
				if !isNamed || each.TypeParams().Len() > 0 {
					continue
				}
				if shape, ok := each.Underlying().(*types.Interface); ok && shape.NumMethods() > 0 && shape.IsMethodSet() {
					interfaces = append(interfaces, each)
				}
			}
		}
		scope := p.types.Scope()
		for _, name := range scope.Names() {
			object, ok := scope.Lookup(name).(*types.TypeName)
			if !ok || object.IsAlias() {
				continue
			}
			each, ok := object.Type().(*types.Named)
			if !ok || each.TypeParams().Len() > 0 {
				continue
			}
			if shape, ok := each.Underlying().(*types.Interface); !ok {
				named = append(named, each)
			} else if shape.NumMethods() > 0 && shape.IsMethodSet() {
				interfaces = append(interfaces, each)
			}
		}
	}
	for _, each := range named {
		for _, face := range interfaces {
			shape := face.Underlying().(*types.Interface)
			if types.Implements(each, shape) || types.Implements(types.NewPointer(each), shape) {
				if o.skipped[o.fset.Position(each.Obj().Pos()).Filename] {
					continue
				}
				o.add("inherits", o.key(each.Obj().Pos(), each.Obj().Name()), o.accepted(face.Obj()), each.Obj().Pos())
			}
		}
	}
}
