import { Title } from '@mantine/core';
import { showPage } from '../shared/look/Page.js';
import { texts } from './texts.js';

await showPage(
  <main>
    <Title>Junban</Title>
  </main>,
  texts,
);
