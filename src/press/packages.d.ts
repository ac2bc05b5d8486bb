declare module '@11ty/eleventy' {
  import type { EleventyConfig } from './eleventy.ts';

  interface Options {
    configPath?: string;
    quietMode?: boolean;
    config?: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: Options);
    disableLogger(): void;
    toJSON(): Promise<{ outputPath: string; content: string }[]>;
  }
}

declare module '@11ty/eleventy-dev-server' {
  interface Options {
    port?: number;
    pathPrefix?: string;
    aliases?: Record<string, string>;
    onRequest?: Record<string, (request: { url: URL }) => Promise<object | undefined>>;
    portReassignmentRetryCount?: number;
    messageOnStart?: (start: { hosts: string[] }) => string;
    logger?: Record<'info' | 'log' | 'error', (message: string) => void>;
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options?: Options): EleventyDevServer;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { files?: string[]; build?: { templates: unknown[] } }): void;
    close(): Promise<void>;
  }
}
