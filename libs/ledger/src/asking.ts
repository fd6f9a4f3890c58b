/** How the services' operations are asked: a path to its JSON. */
export interface Asking {
  get<Body>(path: string): Promise<Body>;
}
