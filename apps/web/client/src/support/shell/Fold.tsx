import classes from './Fold.module.css';

interface FoldProps {
  title: string;
  /** Items of a list. */
  children: React.ReactNode;
  lang?: 'ja' | 'en';
}

/** A list for whoever wants to know more. */
export const Fold = ({ title, lang, children }: FoldProps) => (
  <details className={classes.fold}>
    <summary>{title}</summary>
    <ul lang={lang}>{children}</ul>
  </details>
);
