/** Tells whoever gives turns that something has changed which may let one be given. A hint: they look by themselves too. */
export class LineBell {
  private readonly listeners = new Set<() => void>();

  ring(): void {
    this.listeners.forEach((listener) => listener());
  }

  listen(listener: () => void): void {
    this.listeners.add(listener);
  }
}
