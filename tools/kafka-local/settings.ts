/** One node's place in its cluster. */
export interface NodeSettings {
  id: number;
  port: number;
  controllerPort: number;
  /** `1@127.0.0.1:20001,2@…`: the controllers of the cluster. */
  voters: string;
  /** Brokers in the cluster: 1 or 3. */
  brokers: number;
  dataDirectory: string;
}

/** The server.properties of a combined node. Fixed voters, so that a node needs no other to be formatted. */
export const serverProperties = (node: NodeSettings): string => {
  const replication = String(node.brokers);
  const safe = String(Math.max(1, node.brokers - 1));
  return propertiesText({
    'process.roles': 'broker,controller',
    'node.id': String(node.id),
    'controller.quorum.voters': node.voters,
    listeners: `PLAINTEXT://127.0.0.1:${node.port},CONTROLLER://127.0.0.1:${node.controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${node.port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': node.dataDirectory,
    'auto.create.topics.enable': 'false',
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
    'group.initial.rebalance.delay.ms': '0',
    'offsets.topic.replication.factor': replication,
    'offsets.topic.num.partitions': '3',
    'transaction.state.log.replication.factor': replication,
    'transaction.state.log.min.isr': safe,
    'share.coordinator.state.topic.replication.factor': replication,
    'share.coordinator.state.topic.min.isr': safe,
    // Tests make and forget topics of 12 partitions by the dozen.
    'log.index.size.max.bytes': '65536',
    'log.segment.delete.delay.ms': '1000',
  });
};

/** Only warnings, and the line that says that the node is ready. */
export const LOG_SETTINGS = propertiesText({
  'appender.console.type': 'Console',
  'appender.console.name': 'console',
  'appender.console.layout.type': 'PatternLayout',
  'appender.console.layout.pattern': '%d{HH:mm:ss.SSS} %p %c{1}: %m%n',
  'rootLogger.level': 'WARN',
  'rootLogger.appenderRef.console.ref': 'console',
  'logger.ready.name': 'kafka.server.KafkaRaftServer',
  'logger.ready.level': 'INFO',
});

export const READY_LINE = 'Kafka Server started';

function propertiesText(entries: Record<string, string>): string {
  return Object.entries(entries)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
