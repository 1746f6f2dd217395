/** What this project uses of Eleventy 3, which ships no types. https://www.11ty.dev/docs/programmatic/ */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    setInputDirectory(folder: string): void;
    setTemplateFormats(formats: string[]): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
    setServerOptions(options: Record<string, unknown>): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    addGlobalData(name: string, value: unknown): void;
    addTemplate(path: string, template: object): void;
    addTransform(name: string, transform: () => string | Uint8Array): void;
    addWatchTarget(glob: string): void;
    on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => unknown): void;
  }
  export interface BuildEvent {
    directories: { output: string };
    runMode: "build" | "serve" | "watch";
  }
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        runMode: "build" | "serve";
        quietMode: boolean;
        configPath?: string;
        config?: (config: EleventyConfig) => unknown;
      },
    );
    init(): Promise<void>;
    /** Silences everything but errors; only has an effect when not quiet. */
    disableLogger(): void;
    bench: { get(group: string): { setIsVerbose(verbose: boolean): void } };
    write(): Promise<unknown>;
    watch(): Promise<unknown>;
    serve(port: number): Promise<unknown>;
    stopWatch(): Promise<unknown>;
    /** Chokidar's, once `watch` has returned. */
    watcher: {
      on(event: "unlink", listener: (path: string) => void): void;
      emit(event: "change", path: string): void;
    };
  }
  export default Eleventy;
}
