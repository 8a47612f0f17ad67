import nlp from 'compromise';
import { answerWith } from './answer.ts';

answerWith(async () => (article) => {
  const doc = nlp(article.text);
  return [doc.people(), doc.organizations(), doc.places()].map((found) => found.json({ offset: true }));
});
