/** Reading aloud with the system's own Arabic voice, where it has one. Nothing leaves the computer. */
export class Voice {
  isSpeaking = $state(false);
  /** The listener asked and the system has no Arabic voice. */
  isMissing = $state(false);

  toggle(text: string): void {
    if (this.isSpeaking) {
      this.stop();
      return;
    }
    // Only voices of this computer: others send the text to a service.
    const voice = speechSynthesis
      .getVoices()
      .find(({ lang, localService }) => localService && /^ar\b/i.test(lang));
    this.isMissing = voice === undefined;
    if (voice === undefined) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    utterance.onend = () => (this.isSpeaking = false);
    utterance.onerror = () => (this.isSpeaking = false);
    this.isSpeaking = true;
    speechSynthesis.speak(utterance);
  }

  stop(): void {
    speechSynthesis.cancel();
    this.isSpeaking = false;
  }
}
