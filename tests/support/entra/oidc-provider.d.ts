// The package has no types of its own; only what the tests use.
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    issuer: string;
    proxy: boolean;
    AccessToken: { find(token: string): Promise<{ accountId: string } | undefined> };
    Grant: new (properties: { clientId: string; accountId: string }) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
    callback(): RequestListener;
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
    ): Promise<void>;
  }

  export type Context = {
    path: string;
    status: number;
    body: unknown;
    oidc: {
      client: { clientId: string };
      session: { accountId: string };
      params: { scope?: string };
    };
  };

  export const interactionPolicy: {
    base(): { add(prompt: unknown, index: number): void };
    Prompt: new (options: { name: string; requestable: boolean }) => unknown;
  };
}
