# What CPython itself says of a folder's sources: definitions by its parser, imported files by its path finder, and where bases are
# named. `python3 main.py ROOT`, the paths on standard input; JSON on standard output. Nothing is imported or executed.
import ast
import importlib.machinery
import json
import os
import sys
import tokenize

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Roots:
    """Where a file's absolute imports are looked for: its own package's folder, as for a script or a test, then the project's."""

    def __init__(self, root, paths):
        self.root = root
        self.found = {}
        projects = {""}
        for path in paths:
            if os.path.basename(path) in ("setup.py", "setup.cfg", "pyproject.toml"):
                projects.add(os.path.dirname(path))
        self.shared = [
            os.path.join(root, project, place)
            for project in sorted(projects)
            for place in ("", "src", "lib")
            if os.path.isdir(os.path.join(root, project, place))
        ]

    def package_of(self, path):
        """The names of the packages around a file, and the folder that holds the outermost one."""
        names = []
        folder = os.path.dirname(os.path.join(self.root, path))
        while os.path.isfile(os.path.join(folder, "__init__.py")) and folder != self.root:
            names.insert(0, os.path.basename(folder))
            folder = os.path.dirname(folder)
        return names, folder

    def find(self, names, path):
        """The file of a module; None for one that is outside or no file. Then, whether there is such a module inside."""
        _, own = self.package_of(path)
        if names[0] in sys.builtin_module_names:
            return None, False
        for places in ([own], None if names[0] in sys.stdlib_module_names else self.shared):
            if places is not None:
                file, there = self.below(tuple(places), tuple(names))
                if there:
                    return file, True
        return None, False

    def below(self, places, names):
        known = (places, names)
        if known not in self.found:
            self.found[known] = self.search(places, names)
        return self.found[known]

    def search(self, places, names):
        for at, name in enumerate(names):
            spec = importlib.machinery.PathFinder.find_spec(name, list(places))
            if spec is None:
                return None, False
            if at + 1 < len(names):
                if spec.submodule_search_locations is None:
                    return None, False
                places = list(spec.submodule_search_locations)
        origin = spec.origin if spec.has_location else None
        return (os.path.relpath(origin, self.root).replace(os.sep, "/") if origin else None), True


class Source(ast.NodeVisitor):
    """One file: what it defines, imports and inherits from."""

    def __init__(self, roots, path, text, report):
        self.roots = roots
        self.path = path
        self.lines = text.splitlines()
        self.report = report
        self.scopes = []

    # ── definitions ──

    def key(self, line, name):
        return f"{self.path}:{line}:{name}"

    def tell(self, kind, origin, accepted, node):
        line = node.lineno
        self.report["expected"].append(
            {
                "kind": kind,
                "from": origin,
                "accepted": accepted,
                "site": f"{self.path}:{line}",
                "text": self.lines[line - 1].strip() if line <= len(self.lines) else "",
            }
        )

    def define(self, node):
        self.tell("definitions", self.path, [self.key(node.lineno, node.name)], node)

    def scope(self, body):
        """Names that a module or class binds by assignment; all their places count as one definition."""
        found = {}
        others = {}
        for node in body:
            self.bindings(node, found, others)
        # What loops, `with` and expressions bind may be listed and need not be.
        for name, places in others.items():
            self.report["noOpinion"].extend(self.key(place.lineno, name) for place in places)
            if name in found:
                found[name].extend(places)
        return found

    def bindings(self, node, found, others):
        if isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            return
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, (ast.AnnAssign,)) else []
        for target in targets:
            for name in self.names(target):
                found.setdefault(name.id, []).append(name)
        also = []
        if isinstance(node, (ast.For, ast.AsyncFor, ast.AugAssign, ast.NamedExpr)):
            also = [node.target]
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            also = [item.optional_vars for item in node.items if item.optional_vars]
        for target in also:
            for name in self.names(target):
                others.setdefault(name.id, []).append(name)
        for child in ast.iter_child_nodes(node):
            self.bindings(child, found, others)

    def names(self, target):
        if isinstance(target, ast.Name):
            yield target
        elif isinstance(target, (ast.Tuple, ast.List)):
            for each in target.elts:
                yield from self.names(each)
        elif isinstance(target, ast.Starred):
            yield from self.names(target.value)

    def tell_bound(self, found):
        for name, places in found.items():
            keys = list(dict.fromkeys(self.key(place.lineno, name) for place in places))
            self.tell("definitions", self.path, keys, places[0])

    def visit_Module(self, node):
        self.tell_bound(self.scope(node.body))
        self.generic_visit(node)

    def visit_ClassDef(self, node):
        self.define(node)
        found = self.scope(node.body)
        methods = [each for each in ast.walk(node) if isinstance(each, FUNCTIONS) and self.is_method(node, each)]
        for method in methods:
            for name, place in self.fields(method):
                found.setdefault(name, []).append(place)
        # A property that a method makes is that method, wherever else it is assigned.
        made = {method.name for method in methods}
        for name in made & found.keys():
            self.report["noOpinion"].extend(self.key(place.lineno, name) for place in found.pop(name))
        self.tell_bound(found)
        for base in node.bases:
            self.base(node, base)
        self.inside(node)

    def is_method(self, owner, function):
        pending = list(owner.body)
        while pending:
            each = pending.pop()
            if each is function:
                return True
            if not isinstance(each, (*FUNCTIONS, ast.ClassDef)):
                pending.extend(child for child in ast.iter_child_nodes(each) if isinstance(child, (ast.stmt, ast.ExceptHandler)))
        return False

    def fields(self, method):
        """What a method assigns to its first parameter's members."""
        parameters = [*method.args.posonlyargs, *method.args.args]
        if not parameters or any(getattr(each, "id", "") == "staticmethod" for each in method.decorator_list):
            return
        receiver = parameters[0].arg
        for node in ast.walk(method):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
            for target in targets:
                for each in ast.walk(target):
                    if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store) and isinstance(each.value, ast.Name) and each.value.id == receiver:
                        yield each.attr, each
            if isinstance(node, (ast.AugAssign, ast.For, ast.AsyncFor, ast.NamedExpr, ast.withitem)):
                target = node.optional_vars if isinstance(node, ast.withitem) else node.target
                for each in ast.walk(target) if target else ():
                    if isinstance(each, ast.Attribute):
                        self.report["noOpinion"].append(self.key(each.lineno, each.attr))

    def visit_Global(self, node):
        # What a function binds of its module has no opinion.
        for each in ast.walk(self.scopes[-1]) if self.scopes else ():
            if isinstance(each, ast.Name) and each.id in node.names:
                self.report["noOpinion"].append(self.key(each.lineno, each.id))

    def visit_Lambda(self, node):
        self.report["noOpinion"].append(self.key(node.lineno, "(anonymous)"))
        self.generic_visit(node)

    def visit_FunctionDef(self, node):
        self.define(node)
        self.inside(node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def inside(self, node):
        self.scopes.append(node)
        self.generic_visit(node)
        self.scopes.pop()

    # ── inheritance: where a base is named; what that name means others have to say ──

    def base(self, owner, base):
        named = base.value if isinstance(base, ast.Subscript) else base
        if not isinstance(named, (ast.Name, ast.Attribute)):
            self.report["unnamedBases"].append(f"{self.path}:{owner.lineno}")
            return
        end = named.end_col_offset
        line = self.lines[named.end_lineno - 1]
        word = named.id if isinstance(named, ast.Name) else named.attr
        before = line.encode()[:end].decode()[: -len(word)] if word else ""
        column = len(before.encode("utf-16-le")) // 2 + 1
        self.report["bases"].append(
            {
                "from": self.key(owner.lineno, owner.name),
                "path": self.path,
                "line": named.end_lineno,
                "column": column,
                "text": self.lines[owner.lineno - 1].strip(),
            }
        )

    # ── imports ──

    def visit_Import(self, node):
        for each in node.names:
            file, there = self.roots.find(each.name.split("."), self.path)
            if file is None:
                continue
            accepted = [file]
            # The packages on the way are loaded, too.
            names = each.name.split(".")
            for count in range(len(names) - 1, 0, -1):
                above, _ = self.roots.find(names[:count], self.path)
                if above:
                    accepted.append(above)
            self.tell_import(accepted, node)

    def visit_ImportFrom(self, node):
        names = node.module.split(".") if node.module else []
        if node.level > 0:
            packages, _ = self.roots.package_of(self.path)
            if not packages:
                # A folder without `__init__.py` may be a package of a namespace.
                folder = os.path.dirname(self.path)
                for _ in range(node.level - 1):
                    folder = os.path.dirname(folder)
                places = (os.path.join(self.roots.root, folder),)
                look = lambda parts: self.roots.below(places, tuple(parts)) if parts else (None, True)
            else:
                if node.level > len(packages):
                    return
                names = packages[: len(packages) - node.level + 1] + names
                look = lambda parts: self.roots.find(parts, self.path)
        else:
            look = lambda parts: self.roots.find(parts, self.path)
        package, there = look(names)
        if not there:
            return
        if package is not None and package != self.path and os.path.basename(package) != "__init__.py":
            self.tell_import([package], node)
            return
        for each in node.names:
            file = None if each.name == "*" else look([*names, each.name])[0]
            accepted = [one for one in (file, package) if one is not None]
            if accepted:
                self.tell_import(accepted, node)

    def tell_import(self, accepted, node):
        inside = [each for each in dict.fromkeys(accepted) if not each.startswith("..")]
        # A package that names its own modules imports itself and them.
        if inside and inside[0] != self.path:
            self.tell("imports", self.path, inside, node)


def main():
    root = os.path.realpath(sys.argv[1])
    paths = sys.stdin.read().splitlines()
    report = {"expected": [], "noOpinion": [], "bases": [], "unnamedBases": [], "files": [], "failed": []}
    roots = Roots(root, paths)
    for path in paths:
        if not path.endswith(".py"):
            continue
        try:
            with tokenize.open(os.path.join(root, path)) as file:
                text = file.read()
            tree = ast.parse(text)
        except (SyntaxError, UnicodeDecodeError, ValueError):
            report["failed"].append(path)
            continue
        report["files"].append(path)
        Source(roots, path, text, report).visit(tree)
    json.dump(report, sys.stdout)


main()
