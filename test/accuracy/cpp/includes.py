# Which file includes which in C, through libclang: every directive that the preprocessor took, also one that names a file which it
# need not read again. Reads {"root", "files", "flags"} as JSON from its input, writes [[path, line, included path or null]].
import json
import os
import sys

import clang.cindex as cindex

request = json.load(sys.stdin)
root = os.path.realpath(request["root"])


def inside(file):
    full = os.path.realpath(file.name)
    return os.path.relpath(full, root) if full.startswith(root + os.sep) else None


found = set()
index = cindex.Index.create()
options = cindex.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD
for file in request["files"]:
    unit = index.parse(os.path.join(root, file), args=request["flags"], options=options)
    for child in unit.cursor.get_children():
        if child.kind != cindex.CursorKind.INCLUSION_DIRECTIVE:
            continue
        path = inside(child.location.file)
        target = child.get_included_file()
        if path is not None:
            found.add((path, child.location.line, target and inside(target)))
json.dump(sorted(found, key=str), sys.stdout)
