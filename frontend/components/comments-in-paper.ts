// <comments-in-paper>: the marks of comments in the paper while another tab than theirs is open. They are underlined and no
// more: there is no card that a mark could lead to, and whoever clicks there wants to write.

import { CommentedPaper } from './commented-paper'

export class CommentsInPaper extends CommentedPaper {}

if (!customElements.get('comments-in-paper')) customElements.define('comments-in-paper', CommentsInPaper)
