# clang as an oracle for C++, through libclang: who calls which function, who inherits, which file includes which.
# Reads {"root", "files", "sites", "targets"} as JSON from its input and writes what test/accuracy/relation.ts describes.
import collections
import json
import os
import re
import subprocess
import sys

import clang.cindex as cindex

K = cindex.CursorKind
request = json.load(sys.stdin)
root = os.path.realpath(request["root"])
files = request["files"]
UNITS = (".cc", ".cpp", ".cxx", ".c++")
HEADERS = (".h", ".hh", ".hpp", ".hxx", ".h++", ".inl", ".ipp", ".tpp")
FUNCTIONS = {
    K.FUNCTION_DECL,
    K.CXX_METHOD,
    K.CONSTRUCTOR,
    K.DESTRUCTOR,
    K.CONVERSION_FUNCTION,
    K.FUNCTION_TEMPLATE,
}
TYPES = {
    K.CLASS_DECL,
    K.STRUCT_DECL,
    K.UNION_DECL,
    K.CLASS_TEMPLATE,
    K.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION,
}

folders = sorted({os.path.dirname(each) for each in files if each.endswith(HEADERS)})
around = {""}
for folder in folders:
    while folder:
        around.add(folder)
        folder = os.path.dirname(folder)
# A folder above the headers may be named by an include, too; those called `include` and `src` come first.
ordered = sorted(around, key=lambda each: (not re.search(r"(^|/)(include|src)$", each), each))
flags = ["-std=c++17", "-w"] + ["-I" + os.path.join(root, each) for each in ordered]
# What a build defines that is not in the sources.
flags += os.environ.get("CPPFLAGS", "").split()

texts = {}


def text_of(path):
    if path not in texts:
        with open(os.path.join(root, path), encoding="latin1") as file:
            texts[path] = file.read().split("\n")
    return texts[path]


inside_of = {}


def inside(file):
    if file is None:
        return None
    if file.name not in inside_of:
        full = os.path.realpath(file.name)
        own = full.startswith(root + os.sep)
        inside_of[file.name] = os.path.relpath(full, root) if own else None
    return inside_of[file.name]


def name_of(cursor):
    name = cursor.spelling
    if cursor.kind in (K.CONSTRUCTOR, K.DESTRUCTOR) or name.startswith("~"):
        name = name.split("<")[0]
    elif not name.startswith("operator"):
        name = name.split("<")[0]
    return name


def key_of(cursor):
    path = inside(cursor.location.file)
    return None if path is None else f"{path}:{cursor.location.line}:{name_of(cursor)}"


def template_of(cursor):
    found = cindex.conf.lib.clang_getSpecializedCursorTemplate(cursor)
    return found if found is not None and found.kind != K.NO_DECL_FOUND else cursor


def site_of(location):
    path = inside(location.file)
    return None if path is None else (path, location.line, location.column)


definitions = collections.defaultdict(dict)
declarations = collections.defaultdict(dict)
# Where the name of a declaration stands in its line; what a macro makes has the place of the macro.
columns = {}
calls = []
callers = set()
no_opinion = set()
vague_lines = set()
known_sites = set()
inherits = {}
includes = {}
read = set()
active = collections.defaultdict(set)
macros = collections.defaultdict(list)
done = set()
failed = []


def note_active(file):
    run = subprocess.run(
        ["clang++", "-E"] + flags + [os.path.join(root, file)],
        capture_output=True,
        text=True,
        errors="replace",
    )
    at, line = None, 0
    for each in run.stdout.split("\n"):
        marker = re.match(r'# (\d+) "([^"]*)"', each)
        if marker is None:
            if at is not None and each.strip():
                active[at].add(line)
            line += 1
            continue
        line = int(marker[1])
        full = os.path.realpath(marker[2])
        at = os.path.relpath(full, root) if full.startswith(root + os.sep) else None


def callee_place(call):
    """Where the last name of what is called stands."""
    child = next(iter(call.get_children()), None)
    for _ in range(8):
        if child is None:
            break
        if child.kind in (K.MEMBER_REF_EXPR, K.DECL_REF_EXPR, K.OVERLOADED_DECL_REF):
            return site_of(child.location)
        child = next(iter(child.get_children()), None) if child.kind == K.UNEXPOSED_EXPR else None
    return site_of(call.location)


def source(cursor):
    start, end = cursor.extent.start, cursor.extent.end
    path = inside(start.file)
    if path is None or inside(end.file) != path:
        return ""
    lines = text_of(path)[start.line - 1 : end.line]
    if not lines:
        return ""
    if start.line == end.line:
        return lines[0][start.column - 1 : end.column - 1]
    return "\n".join([lines[0][start.column - 1 :]] + lines[1:])


def is_written(call, target, parent):
    """Whether a constructor is called by what stands there, and not by a conversion or copy."""
    if parent is not None and parent.kind == K.CXX_NEW_EXPR:
        return True
    # What is copied or converted has no type of its own in front of it.
    named = {K.TYPE_REF, K.TEMPLATE_REF, K.NAMESPACE_REF}
    if any(child.kind in named for child in call.get_children()):
        return True
    head = re.match(r"\s*(?:new\s+)?(?:[\w:]+::)?(\w+)\s*(?:<[^(){}]*>)?\s*[({]", source(call))
    if head is None:
        return False
    names = {name_of(target)}
    if parent is not None:
        names.add(parent.spelling)
    return head[1] in names or (parent is not None and parent.kind == K.CONSTRUCTOR)


def in_macro(path, line, column):
    return any(
        (first, start) <= (line, column) <= (last, end)
        for first, start, last, end in macros[path]
    )


def note_call(call, caller, parent):
    place = callee_place(call)
    if place is None:
        return
    site = "%s:%d:%d" % place
    target = call.referenced
    if target is None or target.kind not in FUNCTIONS:
        no_opinion.add(site)
        vague_lines.add(place[:2])
        return
    target = template_of(target)
    name = name_of(target)
    if target.kind == K.CONSTRUCTOR:
        if not is_written(call, target, parent):
            return
    elif target.kind == K.CONVERSION_FUNCTION:
        return
    elif name.startswith("operator") and name != "operator()":
        no_opinion.add(site)
        return
    elif name == "operator()" and not target.semantic_parent.spelling:
        no_opinion.add(site)
        return
    if key_of(target) is None:
        return
    note_declared(target)
    calls.append((caller, target.get_usr(), key_of(target), place))


def note_declared(cursor):
    key = key_of(cursor)
    if key is None:
        return
    usr = cursor.get_usr()
    declarations[usr][key] = True
    columns[key] = cursor.location.column
    if cursor.is_definition():
        definitions[usr][key] = True
    else:
        found = cursor.get_definition()
        if found is not None and key_of(found) is not None:
            definitions[usr][key_of(found)] = True
            columns[key_of(found)] = found.location.column


def visit(cursor, caller, parent):
    # What makes temporaries stands in a wrapper of its own.
    around = parent if cursor.kind == K.UNEXPOSED_EXPR else cursor
    for child in cursor.get_children():
        kind = child.kind
        inner = caller
        if kind in FUNCTIONS:
            path = inside(child.location.file)
            if path is None:
                continue
            note_declared(child)
            inner = key_of(child) if child.is_definition() else None
            # What a macro declares stands nowhere under its name.
            if in_macro(path, child.location.line, child.location.column):
                inner = None
            if inner is not None:
                if inner in done:
                    continue
                finished.append(inner)
                callers.add(inner)
        elif kind in TYPES and child.is_definition():
            note_bases(child)
        elif kind == K.CALL_EXPR and caller is not None:
            note_call(child, caller, around)
        visit(child, inner, around)


def note_bases(cursor):
    key = key_of(cursor)
    if key is None:
        return
    for base in cursor.get_children():
        if base.kind != K.CXX_BASE_SPECIFIER:
            continue
        # A base may be written by the name that `using` or a typedef gives it: the type itself and that name are both right.
        targets = []
        for named in (base.type.get_canonical(), base.type):
            declared = named.get_declaration()
            target = key_of(template_of(declared.get_definition() or declared))
            if target is not None and target not in targets:
                targets.append(target)
        if targets:
            inherits[(key, tuple(targets))] = site_of(base.location)


index = cindex.Index.create()
options = cindex.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD
for file in files:
    if not file.endswith(UNITS):
        continue
    unit = index.parse(os.path.join(root, file), args=flags, options=options)
    if any(each.severity >= cindex.Diagnostic.Error for each in unit.diagnostics):
        failed.append(file)
        continue
    read.add(file)
    for each in unit.get_includes():
        target_path = inside(each.include)
        if target_path is not None:
            read.add(target_path)
    finished = []
    for child in unit.cursor.get_children():
        path = inside(child.location.file)
        if path is None:
            continue
        if child.kind == K.MACRO_INSTANTIATION:
            start, end = child.extent.start, child.extent.end
            macros[path].append((start.line, start.column, end.line, end.column))
            continue
        if child.kind == K.INCLUSION_DIRECTIVE:
            # A file that is included again is named without being read.
            target_path = inside(child.get_included_file())
            if target_path is not None:
                includes[(path, target_path)] = child.location.line
            continue
        if child.kind == K.MACRO_DEFINITION:
            continue

        class Root:
            kind = K.TRANSLATION_UNIT
            spelling = ""

            @staticmethod
            def get_children():
                return [child]

        visit(Root, None, None)
    done.update(finished)
    note_active(file)


# Functions and types in branches that are not compiled are variants of the one that is, if they stand in its file and bear its name.
variants = collections.defaultdict(set)
for target in request["targets"]:
    path, line, name = target.split(":", 2)
    if path in read and int(line) not in active[path]:
        variants[path, name].add(target)


def with_variants(keys):
    found = list(keys)
    for key in keys:
        path, _, name = key.split(":", 2)
        found += sorted(variants[path, name] - set(found))
    return found


expected = []
for caller, usr, key, (path, line, column) in calls:
    known_sites.add((path, line, column))
    if in_macro(path, line, column) or line not in active[path]:
        continue
    accepted = list(definitions[usr]) or list(declarations[usr]) or [key]
    target_path, target_line, _ = accepted[0].rsplit(":", 2)
    if in_macro(target_path, int(target_line), columns.get(accepted[0], 1)):
        no_opinion.add(f"{path}:{line}:{column}")
        continue
    expected.append(
        {
            "kind": "calls",
            "from": caller,
            "accepted": with_variants(accepted),
            "site": f"{path}:{line}:{column}",
            "text": text_of(path)[line - 1].strip(),
        }
    )
for site in request["sites"]:
    path, line, column = site.rsplit(":", 2)
    place = (path, int(line), int(column))
    if (
        int(line) not in active[path]
        or in_macro(*place)
        or (place not in known_sites and (path, int(line)) in vague_lines)
    ):
        no_opinion.add(site)
for (source_key, target_keys), place in inherits.items():
    # Types that a macro makes are left out, as its calls are.
    if place is not None and not in_macro(*place):
        expected.append(
            {
                "kind": "inherits",
                "from": source_key,
                "accepted": with_variants(target_keys),
                "site": "%s:%d:%d" % place,
                "text": text_of(place[0])[place[1] - 1].strip(),
            }
        )
for (source_path, target_path), line in includes.items():
    expected.append(
        {
            "kind": "imports",
            "from": source_path,
            "accepted": [target_path],
            "site": f"{source_path}:{line}:1",
            "text": text_of(source_path)[line - 1].strip(),
        }
    )
json.dump(
    {
        "expected": expected,
        "callers": sorted(callers),
        "noOpinion": sorted(no_opinion),
        "files": sorted(read),
        "failed": failed,
    },
    sys.stdout,
)
