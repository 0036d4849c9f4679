/** An entry of the answer book; `starterOf` is the policy edition that it was derived from, null once people wrote it. */
export type AnswersTable = {
  id: string;
  kind: 'answer' | 'misconception';
  question: string;
  answer: string;
  sourceJson: string;
  answeredByName: string | null;
  starterOf: string | null;
  checkedOn: string;
  timesAsked: number;
  createdAt: string;
  updatedAt: string;
  withdrawnAt: string | null;
};

export type AnswerWordsTable = { word: string; answerId: string };

/** `answered`: at once, from the book. Beyond the desk: `open`, then `replied`, then `told`. */
export type InquiriesTable = {
  id: string;
  status: 'answered' | 'open' | 'replied' | 'told';
  question: string;
  questionNormalised: string;
  channelId: string;
  requestId: string | null;
  visitId: string | null;
  askedAt: string;
  askedBy: string;
  reason: string | null;
  askerName: string | null;
  askerContact: string | null;
  tellChannelId: string | null;
  answerId: string | null;
  answer: string | null;
  answeredByName: string | null;
  repliedAt: string | null;
  repliedBy: string | null;
  toldAt: string | null;
  toldBy: string | null;
  toldChannelId: string | null;
};
