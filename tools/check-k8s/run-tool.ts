import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MissingTool } from './missing-tool.js';

/** Where each tool comes from; `go install` puts it beside others of Go. */
export const GO_TOOLS = {
  kustomize: 'sigs.k8s.io/kustomize/kustomize/v5@v5.7.1',
  kubeconform: 'github.com/yannh/kubeconform/cmd/kubeconform@v0.6.7',
  'kube-score': 'github.com/zegl/kube-score/cmd/kube-score@v1.20.0',
} as const;

export interface Ran {
  code: number;
  output: string;
}

const goFolder = join(process.env['GOPATH'] ?? join(homedir(), 'go'), 'bin');
const MOST = 64 * 1024 * 1024;

/** Runs a program that may be missing, by name; what it needs may be given to it. Throws {@link MissingTool}. */
export const runTool = (command: string, args: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: [process.env['PATH'], goFolder].join(delimiter) };
    const child = execFile(command, args, { env, maxBuffer: MOST }, (error, stdout, stderr) => {
      if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT') {
        const source = GO_TOOLS[command as keyof typeof GO_TOOLS];
        reject(new MissingTool(`${command} is not installed${source ? `: go install ${source}` : ''}`));
      } else resolve({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}` });
    });
    child.stdin?.on('error', () => undefined).end(input);
  });
