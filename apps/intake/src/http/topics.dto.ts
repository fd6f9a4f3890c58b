import { LocalTextDto } from './answers.dto.js';

export class AskedWhenDto {
  field!: string;
  is!: string;
}

export class AskedFieldDto {
  field!: string;
  /** Asked only where that choice was made. */
  when?: AskedWhenDto;
}

export class OfferedTopicDto {
  topic!: string;
  name!: LocalTextDto;
  scope!: 'in' | 'out';
  /** Whether those without a paid plan get support on it. */
  onFreePlan!: boolean;
  /** The help center's article on it. */
  article!: LocalTextDto;
  /** What is asked for, in the order of asking. */
  asked!: AskedFieldDto[];
}

export class OfferedFieldDto {
  field!: string;
  name!: LocalTextDto;
  why!: LocalTextDto;
}

export class ClauseDto {
  section!: string;
  text!: LocalTextDto;
}

/** What a form needs to offer topics. */
export class TopicsDto {
  /** The edition of the support policy in force. */
  edition!: string;
  topics!: OfferedTopicDto[];
  fields!: OfferedFieldDto[];
  /** What consent to look at the actual screen means; absent where the edition has no such clause. */
  actualScreen?: ClauseDto;
}
