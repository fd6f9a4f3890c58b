export const KAFKA_VERSION = '4.4.0';
const LOG4J_VERSION = '2.25.5';

const dependency = (group: string, artifact: string, version: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;

/** What Maven is to fetch: Kafka's server, and a binding without which it writes no log at all. */
export const POM = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>junban</groupId>
  <artifactId>kafka-local</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    ${dependency('org.apache.kafka', 'kafka_2.13', KAFKA_VERSION)}
    ${dependency('org.apache.logging.log4j', 'log4j-slf4j-impl', LOG4J_VERSION)}
  </dependencies>
</project>
`;

/** Pinned, since Maven's own default changes with its version. */
const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
export const COPY_GOAL = `${PLUGIN}:copy-dependencies`;
/** Copies one jar, without what it needs. */
export const COPY_ONE_GOAL = `${PLUGIN}:copy`;
