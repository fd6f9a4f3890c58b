/** A wait that ends when it is rung, at once if it was rung before, or after some time. */
export class Bell {
  private rung = false;
  private answer?: () => void;

  ring(): void {
    this.rung = true;
    this.answer?.();
  }

  async wait(millis: number): Promise<void> {
    if (!this.rung)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, millis);
        this.answer = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.answer = undefined;
    this.rung = false;
  }
}
