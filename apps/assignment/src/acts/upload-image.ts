import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Uploaded, Uploads } from '#attachments';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { actingAgent } from '../store/agent-rows.js';

const MOST_UNUSED = 20;

/** Takes a picture for a reply. What it was called says nothing of who answers any more (DESIGN §9). */
@Injectable()
export class UploadImage {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly uploads: Uploads,
  ) {}

  async upload(
    request: FastifyRequest,
    subjectHash: Buffer,
    key?: string,
  ): Promise<Omit<Uploaded, 'uploader'>> {
    const { agentId } = await this.settings.database.transaction((tx) => actingAgent(tx, subjectHash));
    const { uploader: _, ...uploaded } = await this.uploads.receive(request, {
      uploader: { name: agentId, most: MOST_UNUSED },
      imagesOnly: { name: 'support' },
      ...(key !== undefined && { idempotency: { scope: agentId, key } }),
    });
    return uploaded;
  }
}
