// The two globals beyond ECMAScript that core may use. Seen only by core's own tsconfig, which has neither Node's nor the DOM's types.

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
  encodeInto(
    text: string,
    target: Uint8Array,
  ): { readonly read: number; readonly written: number };
}

declare class TextDecoder {
  constructor(
    label?: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  );
  decode(
    bytes?: ArrayBufferView | ArrayBuffer,
    options?: { readonly stream?: boolean },
  ): string;
}
