// What C's own rules lead to: includes, linkage, tags and typedefs, pointers to functions.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

describe("includes and linkage of C", () => {
  it("a call goes to the definition, whichever header declares it", async () => {
    assert.deepEqual(
      await callsOf(`// file: include/store.h
#include "base.h"
int store_open(const char *name);
extern int opened;
// file: include/base.h
#include "store.h"
int base_check(void);
// file: src/store.c
#include "store.h"
int opened = 0;
int store_open(const char *name) { return base_check() + opened; }
// file: src/base.c
#include <base.h>
int base_check(void) { return 1; }
// file: src/main.c
#include "store.h"
int main(void) { return store_open("x") + base_check(); }
`),
      [
        "src/main.c:main -> src/base.c:base_check calls exact",
        "src/main.c:main -> src/store.c:store_open calls exact",
        "src/store.c:store_open -> src/base.c:base_check calls exact",
      ],
    );
  });

  it("a variable that is only declared is the one that another file defines", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: a.h
extern int total, other;
// file: a.c
#include "a.h"
int total = 1;
// file: b.c
#include "a.h"
void add(int n) { total += n; other = total; }
`,
        "reads",
        "writes",
      ),
      [
        "b.c:add -> a.c:total reads exact",
        "b.c:add -> a.c:total writes exact",
        "b.c:add -> a.h:other writes exact",
      ],
    );
  });

  it("functions of one file alone may share their name", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.c
static int check(int n);
int first(int n) { return check(n); }
static int check(int n) { return n; }
// file: b.c
static int check(int n) { return n; }
int second(int n) { return check(n); }
// file: c.c
int third(int n) { return check(n); }
`),
      [
        "a.c:first -> a.c:check calls exact",
        "b.c:second -> b.c:check calls exact",
      ],
    );
  });

  it("a macro that renames a function in some builds does not hide it", async () => {
    assert.deepEqual(
      await callsOf(`// file: pack.h
#ifdef PREFIX
#define pack my_pack
#endif
#define least(a, b) ((a) < (b) ? (a) : (b))
int pack(int n);
// file: pack.c
#include "pack.h"
int pack(int n) { return n; }
// file: other.c
int least(int a, int b) { return a; }
// file: use.c
#include "pack.h"
int use(void) { return least(pack(1), 2); }
`),
      [
        "use.c:use -> pack.c:pack calls exact",
        "use.c:use -> pack.h:least calls exact",
      ],
    );
  });

  it("a prototype with words that only the preprocessor knows hides no function", async () => {
    assert.deepEqual(
      await callsOf(`// file: z.h
EXTERN int EXPORT squeeze OF((int n));
// file: z.c
#include "z.h"
int EXPORT squeeze(n) int n; { return n; }
// file: use.c
#include "z.h"
int use(void) { return squeeze(1); }
`),
      ["use.c:use -> z.c:squeeze calls exact"],
    );
  });

  it("a prototype without a definition stands for itself", async () => {
    assert.deepEqual(
      await callsOf(`// file: api.h
int api_call(void);
// file: use.c
#include "api.h"
int use(void) { return api_call(); }
`),
      ["use.c:use -> api.h:api_call calls exact"],
    );
  });

  it("definitions that a build chooses from are all reached; those of another program are not", async () => {
    assert.deepEqual(
      await callsOf(`// file: src/os.h
int os_open(void);
// file: src/os_posix.c
#include "os.h"
int os_open(void) { return 1; }
// file: src/os_win.c
#include "os.h"
int os_open(void) { return 2; }
// file: examples/os.c
int os_open(void) { return 3; }
// file: src/main.c
#include "os.h"
#ifdef WIDE
static int wide(void) { return 1; }
#else
static int wide(void) { return 2; }
#endif
int main(void) { return os_open() + wide(); }
`),
      [
        "src/main.c:main -> src/main.c:wide calls exact",
        "src/main.c:main -> src/main.c:wide calls exact",
        "src/main.c:main -> src/os_posix.c:os_open calls exact",
        "src/main.c:main -> src/os_win.c:os_open calls exact",
      ],
    );
  });

  it("the library's functions are no functions of the project, unless the project declares them in sight", async () => {
    const text = `// file: text.h
char *strdup(const char *s);
// file: text.c
#include "text.h"
char *strdup(const char *s) { return (char *)s; }
int printf(const char *format, ...) { return 0; }
// file: near.c
#include "text.h"
void near(void) { strdup("a"); }
// file: far.c
#include <stdio.h>
#include <string.h>
void far(void) { printf("%s", strdup("a")); }
`;
    assert.deepEqual(await callsOf(text), [
      "near.c:near -> text.c:strdup calls exact",
    ]);
    assert.deepEqual((await openSources(text)).unresolved(), []);
  });

  it("angle brackets lead to the one file of the workspace that is called so, and never from a header of the platform", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: shop.h
// file: compat/time.h
// file: compat/sys/time.h
// file: compat/till/api.h
// file: examples/a.c
#include <shop.h>
#include <time.h>
#include <sys/time.h>
#include <till/api.h>
`,
        "imports",
      ),
      [
        "examples/a.c: -> [sys/time.h]  imports external",
        "examples/a.c: -> [time.h]  imports external",
        "examples/a.c: -> compat/till/api.h: imports exact",
        "examples/a.c: -> shop.h: imports exact",
      ],
    );
  });

  it("includes are found beside the file, in include paths, in usual folders, and where one path ends so", async () => {
    const sources = await openSources(`// file: build/compile_commands.json
[{ "directory": "/home/somebody/work/build", "command": "cc -I../generic -I '../with space' -c ../src/a.c", "file": "../src/a.c" }]
// file: generic/g.h
// file: with space/s.h
// file: src/own.h
// file: src/deep/other.h
// file: include/lib/public.h
// file: src/a.c
#include "own.h"
#include "g.h"
#include <s.h>
#include <lib/public.h>
#include "other.h"
#include <stdio.h>
#include "gone.h"
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.startsWith("src/a.c")),
      [
        "src/a.c: -> [stdio.h]  imports external",
        "src/a.c: -> generic/g.h: imports exact",
        "src/a.c: -> include/lib/public.h: imports exact",
        "src/a.c: -> src/deep/other.h: imports exact",
        "src/a.c: -> src/own.h: imports exact",
        "src/a.c: -> with space/s.h: imports exact",
      ],
    );
    assert.deepEqual(sources.missingModules(), ["src/a.c:7:11 gone.h"]);
  });
});

describe("types and members of C", () => {
  it("fields are found through pointers, arrays, typedefs, tags that another file completes, and types inside types", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: item.h
typedef struct item item;
typedef item *item_p;
struct shop { item *first, *all[3]; struct { int left; } stock; union { int a; struct { int b; }; }; };
item *shop_first(struct shop *in);
// file: impl.h
#include "item.h"
struct item { int price; item *next; enum { CHEAP, DEAR } kind; };
// file: item.c
#include "impl.h"
item *shop_first(struct shop *in) { return in->first; }
static int item(int n) { return n; }
int sum(item_p one, struct shop *in, void *raw) {
  return one->next->price + in->all[1]->kind + in->stock.left + in->b
    + shop_first(in)->price + (*one).price + ((struct item *)raw)->kind + item(DEAR);
}
`,
        "reads",
        "calls",
      ),
      [
        "item.c:shop_first -> item.h:shop.first reads exact",
        "item.c:sum -> impl.h:item.kind reads exact",
        "item.c:sum -> impl.h:item.kind.DEAR reads exact",
        "item.c:sum -> impl.h:item.next reads exact",
        "item.c:sum -> impl.h:item.price reads exact",
        "item.c:sum -> item.c:item calls exact",
        "item.c:sum -> item.c:shop_first calls exact",
        "item.c:sum -> item.h:shop.all reads exact",
        "item.c:sum -> item.h:shop.b reads exact",
        "item.c:sum -> item.h:shop.stock reads exact",
        "item.c:sum -> item.h:shop.stock.left reads exact",
      ],
    );
  });

  it("macros are called and read", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: m.h
#define LIMIT 3
#define TWICE(x) ((x) * 2)
// file: m.c
#include "m.h"
int f(int n) { return TWICE(n) < LIMIT; }
`,
        "calls",
        "reads",
      ),
      ["m.c:f -> m.h:LIMIT reads exact", "m.c:f -> m.h:TWICE calls exact"],
    );
  });
});

describe("functions as values in C", () => {
  const ops = `// file: ops.h
struct ops { const char *name; int (*open)(int n); void (*close)(void); };
typedef int (*step)(int n);
struct job { struct ops *ops; step steps[2]; };
`;

  it("a call through a field leads to what initialisers store in it, by name and by place", async () => {
    assert.deepEqual(
      await callsOf(`${ops}// file: impl.c
#include "ops.h"
static int my_open(int n) { return n; }
static void my_close(void) {}
static int other_open(int n) { return n; }
static void other_close(void) {}
const struct ops mine = { .name = "mine", .open = my_open, .close = my_close };
struct ops all[] = { { "one", other_open, other_close }, { "two", NULL, &my_close } };
// file: use.c
#include "ops.h"
int use(struct ops *o) { int n = o->open(1); o->close(); return n; }
`),
      [
        "use.c:use -> impl.c:my_close calls inferred",
        "use.c:use -> impl.c:my_open calls inferred",
        "use.c:use -> impl.c:other_close calls inferred",
        "use.c:use -> impl.c:other_open calls inferred",
        "use.c:use -> ops.h:ops.close calls exact",
        "use.c:use -> ops.h:ops.open calls exact",
      ],
    );
  });

  it("also to what assignments store, and to functions in tables, variables and arguments", async () => {
    assert.deepEqual(
      await callsOf(`${ops}// file: use.c
#include "ops.h"
static int a(int n) { return n; }
static int b(int n) { return n; }
static int c(int n) { return n; }
static int d(int n) { return n; }
static int e(int n) { return n; }
static step table[] = { a, [1] = b };
int run(struct job *job, step given) {
  step local = n > 1 ? c : (step)d;
  job->ops->open = &a;
  job->steps[0] = e;
  return table[1](1) + local(2) + given(3) + job->ops->open(4) + job->steps[1](5) + (*given)(6);
}
int start(struct job *job) { return run(job, b); }
`),
      [
        "use.c:run -> ops.h:job.steps calls exact",
        "use.c:run -> ops.h:ops.open calls exact",
        "use.c:run -> use.c:a calls inferred",
        "use.c:run -> use.c:b calls inferred",
        "use.c:run -> use.c:c calls inferred",
        "use.c:run -> use.c:d calls inferred",
        "use.c:run -> use.c:e calls inferred",
        "use.c:run -> use.c:table calls exact",
        "use.c:start -> use.c:run calls exact",
      ],
    );
  });
});

describe("declarations of C", () => {
  it("a word in capitals behind the type is no name", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.c
static int help(void) { return 1; }
int APP_CDECL main(void)
{
  return help();
}
`),
      ["a.c:main -> a.c:help calls exact"],
    );
  });

  it("a prototype of the library's function is no function of the program, unless the program has one", async () => {
    assert.deepEqual(
      await callsOf(`// file: guts.h
extern void *malloc(unsigned size);
extern place_t calloc OF((unsigned size, unsigned count));
extern void free(void *place);
extern int helped(void);
// file: a.c
#include "guts.h"
void free(void *place) {}
int main(void) { free(malloc(3)); calloc(1, 2); return helped(); }
`),
      [
        "a.c:main -> a.c:free calls exact",
        "a.c:main -> guts.h:helped calls exact",
      ],
    );
  });
});
