// `キー` and `키` alone may also be keys of a keyboard.
const KEY_KINDS =
  'API|アクセス|秘密|暗号化?|プライマリ|セカンダリ|共有|アカウント|ライセンス|プロダクト|マスター|署名|액세스|비밀|개인|공유|기본|보조|계정|마스터|서명|라이선스|제품|암호화';

const SECRETS = [
  '(?:仮|新|旧|初期|一時|ログイン|管理者?|認証|ワンタイム)パス(?![ワコフキポタ])',
  'パスワード|パスコード|パスフレーズ|パスキー|暗証(?:番号)?|PIN ?(?:番号|コード|번호|코드)|合言葉|シークレット|トークン|クレデンシャル|接続文字列',
  '(?:認証|資格)情報|(?:認証|確認|セキュリティ|暗証|ワンタイム) ?コード|合い言葉|(?:秘密|共有|暗号|署名|マスター|アクセス)鍵',
  `(?:${KEY_KINDS}) ?(?:キー|키)(?![ボワ보워])`,
  '비밀번호|암호(?![화학문])|패스워드|비번|핀 ?번호|시크릿|(?:클라이언트|앱) ?비밀|토큰|자격 ?증명|(?:인증|일회용) ?(?:정보|번호|코드|키(?![보워]))',
  '연결 ?문자열|보안 ?코드',
  '密码|密碼|口令|密钥|密鑰|私钥|私鑰|令牌|凭据|凭证|憑證|验证码|驗證碼|连接字符串',
  'парол|секрет(?!ар)|токен|закрыт[а-я]* ключ|סיסמ|كلمة ?(?:ال)?(?:مرور|سر)|رمز المرور|รหัสผ่าน|पासवर्ड',
  'κωδικ[α-ω]* προσβασης|συνθηματικ',
].join('|');

/** Matches nouns for secrets in non-Latin scripts, without accents. */
export const NON_LATIN_SECRETS = new RegExp(SECRETS, 'i');

// Matches the last one of a name.
const LAST_SECRET = new RegExp(`^([^]*)(?:${SECRETS})([^]*?)$`, 'i');

// Words after the noun that leave it a secret: confirmed, new, old, its value, and punctuation.
const NEUTRAL_WORDS =
  /確認|再入力|新|旧|現在|の?値|ハッシュ|确认|確定|원래|확인|값|새|기존|현재|[\d\s\p{P}\p{S}]/gu;

const SETTINGS_AFTER = new RegExp(
  [
    '期限|期間|有効|無効|ポリシー|方針|日[時付]?$|変更|リセット|設定|更新|長さ?|文字数|桁|回数|[件個]?数$|履歴|複雑|強度|要件|要求|必[須要]',
    '強制|種[類別]|タイプ|形式|方[式法]|名称?$|ID|URL|リンク|ルール|規則|ロック|失敗|忘れ|通知|状態|保護|管理|発行|スコープ|上限|下限|制限|最[小大]',
    '寿命|時間|間隔|失効|年齢|エンドポイント|バージョン|使用|許可|なし$',
    '有效|策略|过期|过時|到期|修改|更改|重置|长度|时间|日期|次数|类型|设置|要求|强制|历史|强度|复杂|链接|规则|锁定|失败|通知|管理|名称',
    '정책|만료|기간|수명|길이|변경|재설정|초기화|날짜|일[시자]?$|시간|횟수|개수|유형|형식|방식|필[요수]|설정|강도|복잡|기록|이력|이름|링크',
    '규칙|잠금|실패|알림|상태|보호|관리|사용|허용|찾기|분실|주기|최[소대]|버전|없음|복구',
    'истек|измен|смен|длин|политик|сброс',
  ].join('|'),
  'i',
);

// For languages in which the head noun comes first.
const SETTINGS_BEFORE =
  /срок|политик|длин|дата|истори|измен|смен|сложност|тип|сброс|مدة|سياسة|تاريخ/i;

/**
 * Whether a name in a non-Latin script names a secret: `新しいパスワード` does, `パスワードの有効期限` does not. Null
 * when it does not mention one. Takes the name without accents.
 */
export function isNonLatinSecretName(name: string): boolean | null {
  const [match, before = '', after = ''] = LAST_SECRET.exec(name) ?? [];
  if (match === undefined) return null;
  return !SETTINGS_AFTER.test(after.replace(NEUTRAL_WORDS, '')) && !SETTINGS_BEFORE.test(before);
}
