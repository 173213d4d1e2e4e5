// The linter's rules: its typed defaults, and the few of the house that a machine can check. A warning fails `npm run check`.
import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "src/languages/",
      "test/**/fixtures/",
      "test/languages/*/*",
      "test/sample/",
      "test/editor/",
      "test-results/",
      "**/*.mjs",
      "**/*.cjs",
      "**/*.js",
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      // Sources hold control characters, and so do the patterns that look for them.
      "no-control-regex": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration",
          message: "No default exports: a name should be the same everywhere.",
        },
        {
          selector: "ExportAllDeclaration",
          message: "No barrels: import from the file that has the thing.",
        },
      ],
    },
  },
);
