<?php
// Says which calls and which inheritance PHP's own rules and declared types make certain, as JSON. `php main.php FOLDER`.
// It leans on Debian's php-parser for syntax and names, and on nothing of Codeweft.
declare(strict_types=1);

require '/usr/share/php/PhpParser/autoload.php';

use PhpParser\Node;
use PhpParser\NodeTraverser;
use PhpParser\NodeVisitor\NameResolver;
use PhpParser\NodeVisitorAbstract;

ini_set('memory_limit', '-1');
$root = realpath($argv[1]);
$lexer = new PhpParser\Lexer(['usedAttributes' => ['startLine', 'endLine', 'startFilePos', 'endFilePos']]);
$parser = (new PhpParser\ParserFactory())->create(PhpParser\ParserFactory::PREFER_PHP7, $lexer);

/** Class → what it declares. */
final class Type {
    public array $methods = [];
    public array $properties = [];
    public array $bases = [];
    public array $traits = [];
    public ?string $parent = null;
    public function __construct(public string $key, public string $path) {}
}

final class World {
    /** @var array<string, Type[]> */
    public array $types = [];
    /** @var array<string, array> */
    public array $functions = [];
    public array $expected = [];
    public array $callers = [];
    public array $noOpinion = [];
    public array $files = [];
    /** `path:line` of imports about which there is no opinion. */
    public array $open = [];
    public string $root = '';

    public function type(?string $name): ?Type {
        $found = $name === null ? [] : $this->types[strtolower($name)] ?? [];
        return count($found) === 1 ? $found[0] : null;
    }

    /** The method's declaration; false where what is not read may have it, null where nobody has it. */
    public function method(string $class, string $name, bool $above = false): array|false|null {
        $type = $this->type($class);
        if ($type === null) return false;
        $low = strtolower($name);
        if (!$above && isset($type->methods[$low])) return $type->methods[$low];
        $open = false;
        foreach ([...($above ? [] : $type->traits), ...($type->parent === null ? [] : [$type->parent]), ...$type->bases] as $base) {
            $found = $this->method($base, $name);
            if (is_array($found)) return $open ? false : $found;
            if ($found === false) $open = true;
        }
        return $open ? false : null;
    }

    public function property(string $class, string $name): ?Node {
        for ($type = $this->type($class); $type !== null; $type = $this->type($type->parent)) {
            if (array_key_exists($name, $type->properties)) return $type->properties[$name];
            foreach ($type->traits as $trait)
                if (($found = $this->type($trait)) !== null && array_key_exists($name, $found->properties)) return $found->properties[$name];
        }
        return null;
    }
}

final class Indexer extends NodeVisitorAbstract {
    /** @var Type[] */
    private array $stack = [];
    public function __construct(private World $world, private string $path) {}

    public function enterNode(Node $node) {
        if ($node instanceof Node\Stmt\ClassLike) {
            $name = $node->name === null ? null : (string) $node->namespacedName;
            $line = ($node->name ?? $node)->getStartLine();
            $type = new Type($node->name === null ? "{$this->path}:$line:(anonymous)" : "{$this->path}:$line:{$node->name}", $this->path);
            if ($node instanceof Node\Stmt\Class_) {
                $type->parent = $node->extends === null ? null : (string) $node->extends;
                $type->bases = array_map('strval', $node->implements);
            }
            if ($node instanceof Node\Stmt\Enum_) $type->bases = array_map('strval', $node->implements);
            if ($node instanceof Node\Stmt\Interface_) $type->bases = array_map('strval', $node->extends);
            foreach ($node->getTraitUses() as $use) {
                foreach ($use->traits as $trait) $type->traits[] = (string) $trait;
                // Renamed and chosen members are left to others.
                if ($use->adaptations !== []) $type->traits[] = 'left open';
            }
            foreach ($node->getMethods() as $method) {
                $type->methods[strtolower((string) $method->name)] = ['key' => "{$this->path}:{$method->name->getStartLine()}:{$method->name}", 'returns' => $method->returnType, 'class' => $name];
                if (strtolower((string) $method->name) === '__construct')
                    foreach ($method->params as $param) if ($param->flags !== 0) $type->properties[$param->var->name] = $param->type;
            }
            foreach ($node->getProperties() as $property)
                foreach ($property->props as $each) $type->properties[(string) $each->name] = $property->type;
            $node->setAttribute('known', $name ?? spl_object_hash($node));
            $this->world->types[strtolower($name ?? spl_object_hash($node))][] = $type;
        } elseif ($node instanceof Node\Stmt\Function_)
            $this->world->functions[strtolower((string) $node->namespacedName)][] = ['key' => "{$this->path}:{$node->name->getStartLine()}:{$node->name}", 'returns' => $node->returnType, 'class' => null];
        return null;
    }
}

/** What a file defines, and the files that it names: by `use` and by `require`. */
final class Outliner extends NodeVisitorAbstract {
    private array $lines;
    public function __construct(private World $world, private string $path, string $text) { $this->lines = explode("\n", $text); }

    public function enterNode(Node $node) {
        if ($node instanceof Node\Stmt\ClassLike && $node->name !== null || $node instanceof Node\Stmt\Function_ || $node instanceof Node\Stmt\ClassMethod || $node instanceof Node\Stmt\EnumCase)
            $this->define((string) $node->name, $node->name);
        elseif ($node instanceof Node\Stmt\PropertyProperty) $this->define((string) $node->name, $node->name);
        elseif ($node instanceof Node\Const_) $this->define((string) $node->name, $node->name);
        elseif ($node instanceof Node\Param && $node->flags !== 0) $this->define($node->var->name, $node->var);
        elseif ($node instanceof Node\Stmt\Use_) foreach ($node->uses as $use) $this->used($use, $node->type, '');
        elseif ($node instanceof Node\Stmt\GroupUse) foreach ($node->uses as $use) $this->used($use, $node->type | $use->type, $node->prefix . '\\');
        elseif ($node instanceof Node\Expr\Include_) $this->required($node);
        return null;
    }

    private function define(string $name, Node $at): void {
        $this->tell('definitions', ["{$this->path}:{$at->getStartLine()}:$name"], $at);
    }

    private function used(Node\Stmt\UseUse $use, int $kind, string $prefix): void {
        $name = $prefix . $use->name;
        $isFunction = ($kind & Node\Stmt\Use_::TYPE_FUNCTION) === Node\Stmt\Use_::TYPE_FUNCTION;
        if ($kind === Node\Stmt\Use_::TYPE_CONSTANT) { $this->world->open["{$this->path}:{$use->getStartLine()}"] = true; return; }
        $found = $isFunction ? $this->world->functions[strtolower($name)] ?? [] : $this->world->types[strtolower($name)] ?? [];
        $paths = array_values(array_unique(array_map(fn($each) => preg_replace('/:\d+:[^:]*$/', '', $each instanceof Type ? $each->key : $each['key']), $found)));
        // A namespace may be named, too, and has no file of its own.
        if ($paths === []) { if ($this->isNamespace($name)) $this->world->open["{$this->path}:{$use->getStartLine()}"] = true; return; }
        $this->tell('imports', $paths, $use);
    }

    private function isNamespace(string $name): bool {
        foreach ([...array_keys($this->world->types), ...array_keys($this->world->functions)] as $known)
            if (str_starts_with((string) $known, strtolower($name) . '\\')) return true;
        return false;
    }

    /** A path from the file's folder on; one that is computed otherwise, or looked for along the include path, has no opinion. */
    private function required(Node\Expr\Include_ $node): void {
        $path = $this->pathOf($node->expr);
        $full = $path === null ? false : realpath($path);
        $relative = $full === false || !str_starts_with($full, $this->world->root . '/') ? null : substr($full, strlen($this->world->root) + 1);
        if ($path === null) $this->world->open["{$this->path}:{$node->getStartLine()}"] = true;
        elseif ($relative !== null && in_array($relative, $this->world->files, true)) $this->tell('imports', [$relative], $node);
    }

    private function pathOf(Node $expr): ?string {
        $own = $this->world->root . '/' . $this->path;
        if ($expr instanceof Node\Scalar\MagicConst\Dir) return dirname($own);
        if ($expr instanceof Node\Scalar\MagicConst\File) return $own;
        if ($expr instanceof Node\Scalar\String_) return $expr->value === '' || $expr->value[0] !== '/' ? (str_starts_with($expr->value, '.') ? null : $expr->value) : $expr->value;
        if ($expr instanceof Node\Expr\BinaryOp\Concat) {
            [$left, $right] = [$this->pathOf($expr->left), $this->pathOf($expr->right)];
            return $left === null || $right === null || $left[0] !== '/' ? null : $left . $right;
        }
        if ($expr instanceof Node\Expr\FuncCall && $expr->name instanceof Node\Name && strtolower((string) $expr->name) === 'dirname') {
            $of = $this->pathOf($expr->args[0]->value);
            $levels = isset($expr->args[1]) && $expr->args[1]->value instanceof Node\Scalar\LNumber ? $expr->args[1]->value->value : 1;
            return $of === null ? null : dirname($of, $levels);
        }
        return null;
    }

    private function tell(string $kind, array $accepted, Node $at): void {
        $line = $at->getStartLine();
        if ($kind === 'imports' && $accepted === [$this->path]) return;
        $this->world->expected[] = ['kind' => $kind, 'from' => $this->path, 'accepted' => $accepted, 'site' => "{$this->path}:$line", 'text' => trim($this->lines[$line - 1] ?? '')];
    }
}

final class Teller extends NodeVisitorAbstract {
    private array $classes = [];
    private array $functions = [];
    private array $lines;
    public function __construct(private World $world, private string $path, private string $text) { $this->lines = explode("\n", $text); }

    public function enterNode(Node $node) {
        if ($node instanceof Node\Stmt\ClassLike) {
            $this->classes[] = $node->getAttribute('known');
            $type = $this->world->type($node->getAttribute('known'));
            if ($node instanceof Node\Stmt\Class_ && $node->name === null)
                foreach ([...($node->extends === null ? [] : [$node->extends]), ...$node->implements] as $base) $this->hold($base);
            if ($type !== null && $node->name !== null) {
                $this->world->callers[] = $type->key;
                foreach ([...($node instanceof Node\Stmt\Class_ && $node->extends !== null ? [$node->extends] : []), ...($node->implements ?? []), ...($node instanceof Node\Stmt\Interface_ ? $node->extends : []), ...array_merge([], ...array_map(fn($use) => $use->traits, $node->getTraitUses()))] as $base) {
                    $target = $this->world->type((string) $base);
                    if ($target !== null) $this->tell('inherits', $type->key, [$target->key], $base);
                    else $this->hold($base);
                }
            } elseif ($type === null) $this->hold($node);
        }
        if ($node instanceof Node\FunctionLike) {
            $this->functions[] = $node;
            if ($node instanceof Node\Stmt\ClassMethod || $node instanceof Node\Stmt\Function_)
                $this->world->callers[] = "{$this->path}:{$node->name->getStartLine()}:{$node->name}";
        }
        // A function that is made of a method is no call of it.
        if ($node instanceof Node\Expr\CallLike && !$node instanceof Node\Expr\New_ && $node->isFirstClassCallable()) return null;
        if ($node instanceof Node\Expr\New_ && $node->class instanceof Node\Name) $this->construct($node);
        elseif ($node instanceof Node\Expr\New_) $this->hold($node->class);
        elseif ($node instanceof Node\Expr\StaticCall && $node->name instanceof Node\Identifier) {
            $class = $node->class instanceof Node\Name ? $this->className($node->class) : null;
            $this->call($class === null ? false : $this->world->method($class, (string) $node->name, $node->class instanceof Node\Name && strtolower((string) $node->class) === 'parent'), $node->name);
        } elseif (($node instanceof Node\Expr\MethodCall || $node instanceof Node\Expr\NullsafeMethodCall) && $node->name instanceof Node\Identifier) {
            $class = $this->typeOf($node->var);
            // What the declared type does not have, a condition around has told.
            $this->call($class === null ? false : $this->world->method($class, (string) $node->name) ?? false, $node->name);
        } elseif ($node instanceof Node\Expr\FuncCall && $node->name instanceof Node\Name) $this->call($this->functionNamed($node->name), $node->name);
        elseif ($node instanceof Node\Expr\FuncCall) $this->hold($node->name instanceof Node\Expr\PropertyFetch || $node->name instanceof Node\Expr\StaticPropertyFetch ? $node->name->name : $node->name);
        return null;
    }

    public function leaveNode(Node $node) {
        if ($node instanceof Node\Stmt\ClassLike) array_pop($this->classes);
        if ($node instanceof Node\FunctionLike) array_pop($this->functions);
        return null;
    }

    private function functionNamed(Node\Name $name): array|false|null {
        $full = $name->getAttribute('namespacedName');
        $found = $this->world->functions[strtolower((string) ($full ?? $name))] ?? $this->world->functions[strtolower($name->toString())] ?? [];
        return count($found) === 1 ? $found[0] : ($found === [] ? null : false);
    }

    private function construct(Node\Expr\New_ $node): void {
        $class = $this->className($node->class);
        $type = $this->world->type($class);
        if ($type === null) { $class !== null && isset($this->world->types[strtolower($class)]) ? $this->hold($node->class) : null; return; }
        $found = $this->world->method($class, '__construct');
        $accepted = is_array($found) ? [$found['key'], $type->key] : [$type->key];
        $this->tell('calls', $this->caller(), $accepted, $node->class);
    }

    private function call(array|false|null $found, Node $name): void {
        if ($found === false) $this->hold($name);
        elseif ($found !== null) $this->tell('calls', $this->caller(), [$found['key']], $name);
    }

    private function className(Node\Name $name): ?string {
        $own = end($this->classes) ?: null;
        return match (strtolower((string) $name)) {
            'self', 'static' => $own,
            'parent' => $own,
            default => (string) $name,
        };
    }

    /** The class that an expression has for certain, by declared types alone. */
    private function typeOf(Node $expr): ?string {
        if ($expr instanceof Node\Expr\Variable && $expr->name === 'this') return end($this->classes) ?: null;
        if ($expr instanceof Node\Expr\New_ && $expr->class instanceof Node\Name) return $this->className($expr->class);
        if ($expr instanceof Node\Expr\New_) return $expr->class->getAttribute('known');
        if ($expr instanceof Node\Expr\Assign) return $this->typeOf($expr->expr);
        if ($expr instanceof Node\Expr\Variable && is_string($expr->name)) return $this->variable($expr->name);
        if (($expr instanceof Node\Expr\PropertyFetch || $expr instanceof Node\Expr\NullsafePropertyFetch) && $expr->name instanceof Node\Identifier) {
            $class = $this->typeOf($expr->var);
            return $class === null ? null : $this->named($this->world->property($class, (string) $expr->name), $class);
        }
        if (($expr instanceof Node\Expr\MethodCall || $expr instanceof Node\Expr\NullsafeMethodCall) && $expr->name instanceof Node\Identifier) {
            $class = $this->typeOf($expr->var);
            $found = $class === null ? null : $this->world->method($class, (string) $expr->name);
            return is_array($found) ? $this->named($found['returns'], $class) : null;
        }
        if ($expr instanceof Node\Expr\StaticCall && $expr->class instanceof Node\Name && $expr->name instanceof Node\Identifier) {
            $class = $this->className($expr->class);
            $found = $class === null ? null : $this->world->method($class, (string) $expr->name);
            return is_array($found) ? $this->named($found['returns'], $class) : null;
        }
        if ($expr instanceof Node\Expr\FuncCall && $expr->name instanceof Node\Name) {
            $found = $this->functionNamed($expr->name);
            return is_array($found) ? $this->named($found['returns'], '') : null;
        }
        return null;
    }

    /** A parameter with a declared type, or a variable with one plain assignment; neither where anything else may change it. */
    private function variable(string $name): ?string {
        for ($at = count($this->functions) - 1; $at >= 0; $at--) {
            $function = $this->functions[$at];
            $assigned = (new PhpParser\NodeFinder())->find($function->getStmts() ?? [], fn($each) =>
                ($each instanceof Node\Expr\Assign && $each->var instanceof Node\Expr\Variable && $each->var->name === $name)
                || ($each instanceof Node\Expr\AssignRef && $each->var instanceof Node\Expr\Variable && $each->var->name === $name)
                || ($each instanceof Node\Stmt\Foreach_ && (new PhpParser\NodeFinder())->find([$each->valueVar, ...($each->keyVar === null ? [] : [$each->keyVar])], fn($one) => $one instanceof Node\Expr\Variable && $one->name === $name) !== [])
                || ($each instanceof Node\Expr\Assign && ($each->var instanceof Node\Expr\List_ || $each->var instanceof Node\Expr\Array_))
                || ($each instanceof Node\Stmt\Catch_ && $each->var !== null && $each->var->name === $name)
                || ($each instanceof Node\Stmt\Global_) || ($each instanceof Node\Stmt\Static_));
            foreach ($function->getParams() as $param)
                if ($param->var->name === $name) return $assigned === [] ? $this->named($param->type, '') : null;
            if (count($assigned) === 1 && $assigned[0] instanceof Node\Expr\Assign && $assigned[0]->var instanceof Node\Expr\Variable) return $this->typeOf($assigned[0]->expr);
            if ($assigned !== []) return null;
            if (!($function instanceof Node\Expr\ArrowFunction || $function instanceof Node\Expr\Closure)) return null;
        }
        return null;
    }

    private function named(?Node $type, string $class): ?string {
        if ($type instanceof Node\NullableType) $type = $type->type;
        if (!$type instanceof Node\Name) return null;
        $low = strtolower((string) $type);
        return $low === 'self' || $low === 'static' ? ($class === '' ? (end($this->classes) ?: null) : $class) : (string) $type;
    }

    private function caller(): ?string {
        foreach (array_reverse($this->functions) as $function)
            if ($function instanceof Node\Stmt\ClassMethod || $function instanceof Node\Stmt\Function_)
                return "{$this->path}:{$function->name->getStartLine()}:{$function->name}";
        return null;
    }

    private function tell(string $kind, ?string $from, array $accepted, Node $at): void {
        if ($from === null) { $this->hold($at); return; }
        $line = $at->getStartLine();
        $this->world->expected[] = ['kind' => $kind, 'from' => $from, 'accepted' => $accepted, 'site' => "{$this->path}:$line", 'text' => trim($this->lines[$line - 1] ?? '')];
    }

    private function hold(Node $at): void {
        $start = $at->getStartFilePos();
        $before = strrpos(substr($this->text, 0, $start), "\n");
        $column = (int) preg_match_all('/./su', substr($this->text, $before === false ? 0 : $before + 1, $start - ($before === false ? 0 : $before + 1))) + 1;
        $this->world->noOpinion[] = "{$this->path}:{$at->getStartLine()}:$column";
    }
}

$world = new World();
$world->root = $root;
$trees = [];
$errors = 0;
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($root, FilesystemIterator::SKIP_DOTS)) as $file) {
    if (!preg_match('/\.php$/', $file->getFilename())) continue;
    $path = substr($file->getPathname(), strlen($root) + 1);
    $text = file_get_contents($file->getPathname());
    try { $tree = $parser->parse($text); } catch (PhpParser\Error) { $errors++; continue; }
    $first = new NodeTraverser();
    $first->addVisitor(new NameResolver());
    $tree = $first->traverse($tree);
    $second = new NodeTraverser();
    $second->addVisitor(new Indexer($world, $path));
    $trees[$path] = [$second->traverse($tree), $text];
    $world->files[] = $path;
}
foreach ($trees as $path => [$tree, $text]) {
    $traverser = new NodeTraverser();
    $traverser->addVisitor(new Outliner($world, $path, $text));
    $traverser->addVisitor(new Teller($world, $path, $text));
    $traverser->traverse($tree);
}
echo json_encode(['expected' => $world->expected, 'callers' => array_values(array_unique($world->callers)), 'noOpinion' => $world->noOpinion, 'open' => array_keys($world->open), 'files' => $world->files, 'errors' => $errors], JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES);
