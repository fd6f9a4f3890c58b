import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const HEAP = ['-Xms256m', '-Xmx256m', '-XX:+UseSerialGC'];

/** Arguments of `java` for one of Kafka's programs. */
export const javaArguments = (
  jars: string,
  logSettings: string,
  program: string,
  args: string[],
): string[] => [
  ...HEAP,
  `-Dlog4j2.configurationFile=${logSettings}`,
  '-Djava.awt.headless=true',
  '-cp',
  join(jars, '*'),
  program,
  ...args,
];

/**
 * Starts the program given as arguments, tells its process id, and ends with it. When the pipe to this shell breaks,
 * since the Node process that holds it has ended (however), it kills the program.
 */
const KEEPER = `exec 3<&0
"$@" </dev/null 3<&- >>"$JVM_LOG" 2>&1 &
jvm=$!
echo $jvm
(read -r _ <&3; kill -9 $jvm 2>/dev/null) &
watch=$!
wait $jvm
code=$?
kill $watch 2>/dev/null
exit $code`;

/** A Java process that does not outlive this one. */
export interface Jvm {
  pid: number;
  keeper: ChildProcess;
  /** Resolves when it has ended. */
  ended: Promise<void>;
}

/** Starts Java; its output is appended to the log file. */
export async function startJvm(java: string, args: string[], log: string): Promise<Jvm> {
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', java, ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, JVM_LOG: log },
    // Ctrl-C reaches Node alone, which ends the brokers in good order.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const lines = createInterface({ input: keeper.stdout });
  const pid = await new Promise<number>((resolve, reject) => {
    lines.once('line', (line) => resolve(Number(line)));
    keeper.once('error', reject);
    keeper.once('exit', () => reject(new Error('a JVM did not start')));
  });
  return { pid, keeper, ended };
}
