/** Runs works one after the other, so that no one of them takes the machine from everybody else. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  run<R>(work: () => Promise<R>): Promise<R> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
