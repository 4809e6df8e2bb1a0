// Checks what an outsider is shown of a log with Go's own packages for signed notes and transparent logs
// (golang.org/x/mod/sumdb). Reads a list of claims from standard input, and writes for each what is wrong
// with it, or nothing.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type claim struct {
	Vkey       string   `json:"vkey"`
	Witness    string   `json:"witness"`
	Checkpoint string   `json:"checkpoint"`
	Index      int64    `json:"index"`
	Line       string   `json:"line"`
	Hashes     []string `json:"hashes"`
	Older      string   `json:"older"`
	Between    []string `json:"between"`
}

type head struct {
	size int64
	root tlog.Hash
}

func main() {
	var claims []claim
	if err := json.NewDecoder(os.Stdin).Decode(&claims); err != nil {
		panic(err)
	}
	said := []string{}
	for _, one := range claims {
		if err := check(one); err != nil {
			said = append(said, err.Error())
		} else {
			said = append(said, "")
		}
	}
	json.NewEncoder(os.Stdout).Encode(said)
}

func check(one claim) error {
	now, err := open(one.Checkpoint, one)
	if err != nil {
		return err
	}
	if one.Older != "" {
		before, err := open(one.Older, one)
		if err != nil {
			return err
		}
		between, err := parse(one.Between)
		if err != nil {
			return err
		}
		return tlog.CheckTree(between, now.size, now.root, before.size, before.root)
	}
	hashes, err := parse(one.Hashes)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(hashes, now.size, now.root, one.Index, tlog.RecordHash([]byte(one.Line)))
}

func open(text string, one claim) (head, error) {
	log, err := note.NewVerifier(one.Vkey)
	if err != nil {
		return head{}, err
	}
	known := []note.Verifier{log}
	if one.Witness != "" {
		witness, err := newWitness(one.Witness)
		if err != nil {
			return head{}, err
		}
		known = append(known, witness)
	}
	opened, err := note.Open([]byte(text), note.VerifierList(known...))
	if err != nil {
		return head{}, err
	}
	if len(opened.Sigs) < len(known) {
		return head{}, fmt.Errorf("a signature is missing")
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 3 || lines[0] != log.Name() {
		return head{}, fmt.Errorf("a checkpoint of another log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return head{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return head{size, root}, err
}

func parse(texts []string) ([]tlog.Hash, error) {
	hashes := []tlog.Hash{}
	for _, text := range texts {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// A witness signs the time as well (C2SP tlog-cosignature), which the package does not know.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func newWitness(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("a malformed key of a witness")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		return nil, fmt.Errorf("a malformed key of a witness")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	return witness{parts[0], binary.BigEndian.Uint32(sum[:4]), key[1:]}, nil
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.hash }

func (w witness) Verify(msg, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	text := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig[:8]), msg)
	return ed25519.Verify(w.key, []byte(text), sig[8:])
}
