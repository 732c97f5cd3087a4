// The little of Playwright that the scenarios use; its own types are not there when the application is built.

export interface Locator {
  click(): Promise<void>
  focus(): Promise<void>
  fill(text: string): Promise<void>
}

export interface Page {
  goto(address: string): Promise<unknown>
  evaluate<Result>(work: string): Promise<Result>
  waitForFunction(condition: string): Promise<unknown>
  waitForTimeout(milliseconds: number): Promise<void>
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>
  locator(selector: string): Locator
  on(event: 'pageerror', act: (error: Error) => void): void
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> }
  close(): Promise<void>
  context(): { newCDPSession(page: Page): Promise<Devtools>; setOffline(offline: boolean): Promise<void> }
}

export interface Devtools {
  send(method: string, parameters?: Record<string, unknown>): Promise<unknown>
}

export interface Browser {
  newPage(options: { viewport: { width: number; height: number } }): Promise<Page>
  close(): Promise<void>
}

export function launch(): Promise<Browser>
