/** A tool, or something that it needs, cannot be had on this machine: what, and how to have it. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool';
}
