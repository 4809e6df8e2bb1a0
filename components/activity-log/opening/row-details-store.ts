import type { ComponentType } from 'react';
import {
  rowDetailsUrl,
  withMessages,
  type RowDetailsResponse,
} from '@/lib/activity/details/row-details-request';
import type { ActivityDetails } from '@/lib/activity/details/details';
import type { TableRow } from './rows/table-row';

/** Draws details that were loaded. Its script is loaded with the first of them. */
export type DetailsView = ComponentType<{ details: ActivityDetails; messages: string }>;

/** Details that are there to be shown, or why they are not. */
export type DetailsEntry =
  'loading' | 'failed' | { View: DetailsView; details: ActivityDetails; messages: string };

/** The details of a table's rows, loaded when they are needed and then kept. */
export class RowDetailsStore {
  /** What the details depend on besides the row. */
  readonly #query: string;
  readonly #entries = new Map<string, DetailsEntry>();
  /** What was there before the details that were loaded for printing only. */
  readonly #beforePrinting = new Map<string, DetailsEntry | undefined>();
  readonly #listeners = new Set<() => void>();
  #messages: string | null = null;

  constructor(query: string) {
    this.#query = query;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  entryOf(key: string): DetailsEntry | undefined {
    return this.#entries.get(key);
  }

  isLoaded(key: string): boolean {
    return typeof this.#entries.get(key) === 'object';
  }

  /** Loads a row's details, unless they are there or on their way. */
  load({ key, href }: Pick<TableRow, 'key' | 'href'>): void {
    const entry = this.#entries.get(key);
    if (entry && entry !== 'failed') return;
    this.#set(key, 'loading');
    const url = this.#withMessages(rowDetailsUrl({ href, key, query: this.#query }));
    Promise.all([fetchJson(url), loadDetailsView()]).then(
      ([response, View]) => this.#add(response, View),
      () => this.#set(key, 'failed'),
    );
  }

  /**
   * Loads the details of many rows before it returns, because a page is printed as it is when the
   * listeners of `beforeprint` end. Does nothing when that is impossible. They are shorter than those
   * of a row, which they do not replace.
   */
  loadToPrint(url: string): void {
    if (!detailsView) return;
    const response = requestJsonNow(this.#withMessages(url));
    if (!response) return;
    const rows = response.rows.filter(([key]) => !this.isLoaded(key));
    const before = rows.map(([key]) => [key, this.#entries.get(key)] as const);
    this.#add({ ...response, rows }, detailsView);
    for (const [key, entry] of before) this.#beforePrinting.set(key, entry);
  }

  /** Forgets them: a row that is opened later loads its own. */
  forgetPrinted(): void {
    for (const [key, entry] of this.#beforePrinting) {
      if (entry) this.#entries.set(key, entry);
      else this.#entries.delete(key);
    }
    this.#beforePrinting.clear();
    this.#notify();
  }

  #withMessages(url: string): string {
    return this.#messages === null ? withMessages(url) : url;
  }

  #add({ rows, messages }: RowDetailsResponse, View: DetailsView): void {
    this.#messages ??= messages;
    for (const [key, details] of rows) {
      this.#beforePrinting.delete(key);
      this.#entries.set(key, { View, details, messages: this.#messages ?? '{}' });
    }
    this.#notify();
  }

  #set(key: string, entry: DetailsEntry): void {
    this.#entries.set(key, entry);
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

let detailsView: DetailsView | null = null;

/** Loads the script that draws details. */
export async function loadDetailsView(): Promise<DetailsView> {
  const { LoadedDetails } = await import('./loaded-details');
  return (detailsView = LoadedDetails);
}

async function fetchJson(url: string): Promise<RowDetailsResponse> {
  const response = await fetch(url);
  if (!response.ok || response.redirected) throw new Error('The server returned no details.');
  return response.json();
}

function requestJsonNow(url: string): RowDetailsResponse | null {
  try {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
    return request.status === 200 ? JSON.parse(request.responseText) : null;
  } catch {
    return null;
  }
}
