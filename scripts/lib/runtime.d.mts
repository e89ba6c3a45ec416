/** Types of runtime.mjs for the tests and benchmarks that are written in TypeScript. */
export interface LaunchInfo {
  readonly electronPath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly runtime: {
    readonly kind: 'official' | 'fallback';
    readonly version: string;
    readonly folder: string;
    readonly text: string;
  };
  readonly sandbox: boolean;
}
export type Need = 'packages' | 'runtime' | 'binding' | 'display';
export declare function prepare(options: { readonly need: readonly Need[] }): Promise<void>;
export declare function launchInfo(options?: { readonly asUser?: boolean; readonly folder?: string }): LaunchInfo;
export declare function checkSandbox(): void;
