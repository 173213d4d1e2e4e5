// What the compiler of single-file components supplies in their setup scripts.
declare function defineProps<T>(props?: unknown): T;
declare function defineEmits<T>(events?: unknown): T;
declare function defineModel<T>(name?: unknown, options?: unknown): Ref<T>;
declare function defineExpose(exposed?: object): void;
declare function defineOptions(options?: object): void;
declare function defineSlots<T>(): T;
declare function withDefaults<T>(props: T, defaults: object): T;
interface Ref<T> {
  value: T;
}
