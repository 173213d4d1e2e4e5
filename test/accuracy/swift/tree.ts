// The tree that swiftc prints (`-dump-ast`): one node a line, indented by two for each level.

export interface TreeNode {
  readonly kind: string;
  /** All that follows the kind on its line. */
  readonly attributes: string;
  /** The compiler made it, nobody wrote it. */
  readonly isImplicit: boolean;
  readonly parent: TreeNode | undefined;
  readonly children: TreeNode[];
}

/** Lines that are no nodes (a text over several lines) are passed over. */
export function readTree(text: string): TreeNode {
  const root: TreeNode = {
    kind: "",
    attributes: "",
    isImplicit: false,
    parent: undefined,
    children: [],
  };
  const open: TreeNode[] = [root];
  for (const line of text.split("\n")) {
    const [, indent, kind, attributes] =
      /^((?: {2})*)\((?:\w+=)?([a-z_]+)(.*)$/.exec(line) ?? [];
    if (indent === undefined || kind === undefined) continue;
    const depth = Math.min(indent.length / 2 + 1, open.length);
    open.length = depth;
    const parent = open[depth - 1]!;
    const node: TreeNode = {
      kind,
      attributes: attributes ?? "",
      isImplicit: /^ implicit\b/.test(attributes ?? ""),
      parent,
      children: [],
    };
    parent.children.push(node);
    open.push(node);
  }
  return root;
}
