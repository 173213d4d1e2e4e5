// Components of Vue and Svelte: the scripts in them are modules like any other, and a component is its file.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

const store = `// file: store.ts
export class Store {
  lines(): string[] { return []; }
  static open(): Store { return new Store(); }
}
`;

describe("components", () => {
  it("of Vue call what their scripts import, and share the names of both scripts", async () => {
    assert.deepEqual(
      await callsOf(`${store}// file: List.vue
<script lang="ts">
export function count(n: number) { return n; }
</script>
<template><p>{{ count(1) }}</p></template>
<script setup lang="ts">
import { Store } from "./store";
const props = defineProps<{ store: Store }>();
function go() { count(props.store.lines().length); }
</script>
`),
      [
        "List.vue:go -> List.vue:count calls exact",
        "List.vue:go -> store.ts:Store.lines calls exact",
        "store.ts:Store.open -> store.ts:Store constructs exact",
      ],
    );
  });

  it("of Svelte are imported as their files, by components and by programs", async () => {
    const edges = await edgesOf(
      `${store}// file: Counter.svelte
<script>
import { Store } from "./store";
export let start = 0;
let count = $state(start);
function go() { Store.open().lines(); count = 1; }
</script>
<button on:click={go}>{count}</button>
// file: main.ts
import Counter, { start } from "./Counter.svelte";
import List from "./List";
export function main() { return new Counter({ props: { start } }); }
// file: List.vue
<script>
export default { methods: { show() { Counter; } } };
import Counter from "./Counter.svelte";
</script>
`,
      "imports",
      "constructs",
      "calls",
      "reads",
    );
    assert.deepEqual(edges, [
      "Counter.svelte: -> Counter.svelte:start reads exact",
      "Counter.svelte: -> [builtins] $state calls external",
      "Counter.svelte: -> store.ts: imports exact",
      "Counter.svelte:go -> store.ts:Store.lines calls exact",
      "Counter.svelte:go -> store.ts:Store.open calls exact",
      "List.vue: -> Counter.svelte: imports exact",
      "main.ts: -> Counter.svelte: imports exact",
      "main.ts: -> List.vue: imports exact",
      "main.ts:main -> Counter.svelte:start reads exact",
      "store.ts:Store.open -> store.ts:Store constructs exact",
    ]);
  });

  it("leave nothing open that their compilers supply", async () => {
    const sources = await openSources(`// file: a.vue
<script setup lang="ts">
const emit = defineEmits<(event: string) => void>();
const model = defineModel<string>();
emit(model.value);
</script>
// file: b.svelte
<script lang="ts">
let { width = 3 } = $props<{ width: number }>();
const area = $derived(width * width);
$effect(() => { area; });
</script>
`);
    assert.deepEqual(sources.unresolved(), []);
  });
});
