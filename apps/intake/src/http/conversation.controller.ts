import { requestHash } from '#database';
import { Body, Controller, Headers, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal, GuestsToo, IdempotencyKey, UuidParam, type Principal } from '#platform';
import type { Files } from '../conversation/claim-files.js';
import type { ActAnswer } from '../conversation/act-answer.js';
import { TicketCommands } from '../conversation/ticket-commands.js';
import type { Act } from '../domain/act.js';
import { addMessage } from '../domain/add-message.js';
import { setConsent } from '../domain/consent.js';
import { giveInformation } from '../domain/give-information.js';
import { resubmit } from '../domain/resubmit.js';
import { withdraw } from '../domain/withdraw.js';
import { INTAKE_PORTS, type IntakePorts } from '../ports.js';
import { StatedDto } from './answers.dto.js';
import { customerOf, ownedBy } from './customer-of.js';
import { ConsentsDto, InformationDto, NewMessageDto, ResubmissionDto } from './inquiry.dto.js';
import { intakeProblem } from './problems.js';
import { refuseOtherEmail } from './refuse-other-email.js';
import { filesOf, TakesUploadToken, UPLOAD_TOKEN_HEADER } from './uploader-of.js';

@ApiTags('Customer')
@Access('customer')
@GuestsToo()
@Controller('v1/tickets/:id')
export class ConversationController {
  constructor(
    private readonly commands: TicketCommands,
    @Inject(INTAKE_PORTS) private readonly ports: IntakePorts,
  ) {}

  /** Adds to an open ticket, or asks again after the end: that takes a new turn. */
  @Post('messages')
  @TakesUploadToken()
  @ApiCreatedResponse({ type: StatedDto })
  message(
    @UuidParam('id') id: string,
    @Body() body: NewMessageDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
    @Headers(UPLOAD_TOKEN_HEADER) uploadToken?: string,
  ) {
    return this.perform(
      id,
      who,
      addMessage(body.message),
      key && { key, hash: requestHash(`message ${id}`, body) },
      this.filesOf(body, who, uploadToken),
    );
  }

  /** Gives what was asked for; the ticket keeps its turn and its date. */
  @Put('information')
  @TakesUploadToken()
  @ApiOkResponse({ type: StatedDto })
  information(
    @UuidParam('id') id: string,
    @Body() body: InformationDto,
    @CurrentPrincipal() who: Principal,
    @Headers(UPLOAD_TOKEN_HEADER) uploadToken?: string,
  ) {
    if (Object.values(body).every((value) => value === undefined)) throw intakeProblem('information-empty');
    refuseOtherEmail(body.registeredEmail, customerOf(who));
    return this.perform(id, who, giveInformation(body), undefined, this.filesOf(body, who, uploadToken));
  }

  /** Gives or takes back the consent to look at your actual screen; taking it back is possible at any time. */
  @Put('consents')
  @ApiOkResponse({ type: StatedDto })
  consents(
    @UuidParam('id') id: string,
    @Body() { screenSharing }: ConsentsDto,
    @CurrentPrincipal() who: Principal,
  ) {
    return this.perform(id, who, setConsent(screenSharing, this.ports.editions));
  }

  /** Takes the inquiry back. Once more changes nothing. */
  @Post('withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: StatedDto })
  withdrawal(@UuidParam('id') id: string, @CurrentPrincipal() who: Principal) {
    return this.perform(id, who, withdraw);
  }

  /** Submits a declined inquiry again: the text is kept; turn, plan and policy edition are those of now. */
  @Post('resubmission')
  @ApiCreatedResponse({ type: StatedDto })
  resubmission(
    @UuidParam('id') id: string,
    @Body() body: ResubmissionDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ) {
    refuseOtherEmail(body.registeredEmail, customerOf(who));
    return this.perform(
      id,
      who,
      resubmit(body),
      key && { key, hash: requestHash(`resubmission ${id}`, body) },
    );
  }

  private filesOf({ attachments }: { attachments?: string[] }, who: Principal, uploadToken?: string) {
    return filesOf(attachments, who, uploadToken, this.ports.guestTokens);
  }

  private perform(
    ticketId: string,
    who: Principal,
    act: Act,
    once?: { key: string; hash: Buffer } | '',
    files?: Files,
  ): Promise<ActAnswer> {
    return this.commands.perform({
      ticketId,
      customer: customerOf(who),
      mayOpen: ownedBy(who, this.ports.guestTokens),
      act,
      ...(files && { files }),
      ...(once && { idempotency: { key: once.key, bodyHash: once.hash } }),
    });
  }
}
